<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
    <context>
        <name>Agreement</name>
        <message>
            <source>Agreement</source>
            <translation>一致度</translation>
        </message>
        <message>
            <source>same top-1</source>
            <translation>同じtop-1</translation>
        </message>
        <message>
            <source>overlap of the top-k (Jaccard)</source>
            <translation>top-kの重なり(Jaccard)</translation>
        </message>
        <message>
            <source>JS distance (√nats)</source>
            <translation>JS距離(√nats)</translation>
        </message>
        <message>
            <source>mean of %1 of %2 positions</source>
            <translation>%2個中%1個の位置の平均</translation>
        </message>
        <message>
            <source>to the final row only, %1</source>
            <translation>最終行に対してのみ、%1</translation>
        </message>
        <message>
            <source>Settling depth</source>
            <translation>確定の深さ</translation>
        </message>
        <message>
            <source>first layer that keeps the answer</source>
            <translation>回答が変わらなくなる最初の層</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>層</translation>
        </message>
        <message>
            <source>flips</source>
            <translation>入れ替わり</translation>
        </message>
        <message>
            <source>%1 of pairs of rows, %2; settling depth</source>
            <translation>行の組の%1、%2。確定の深さ</translation>
        </message>
        <message>
            <source>quantity</source>
            <translation>量</translation>
        </message>
        <message>
            <source>row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>other row</source>
            <translation>相手の行</translation>
        </message>
        <message>
            <source>value</source>
            <translation>値</translation>
        </message>
        <message>
            <source>positions that settle here</source>
            <translation>ここで確定する位置</translation>
        </message>
        <message>
            <source>mean changes of their top-1</source>
            <translation>top-1の平均入れ替わり回数</translation>
        </message>
        <message>
            <source>%1: being counted …</source>
            <translation>%1：集計中…</translation>
        </message>
        <message>
            <source>positions</source>
            <translation>位置</translation>
        </message>
    </context>
    <context>
        <name>ComposedFigure</name>
        <message numerus="yes">
            <source>Figure of %n panels</source>
            <translation>
                <numerusform>%nパネルの図</numerusform>
            </translation>
        </message>
        <message>
            <source>panel</source>
            <translation>パネル</translation>
        </message>
    </context>
    <context>
        <name>Confidence</name>
        <message>
            <source>probability</source>
            <translation>確率</translation>
        </message>
        <message>
            <source>probability of the head&apos;s own first choice</source>
            <translation>ヘッド自身の第1候補の確率</translation>
        </message>
        <message>
            <source>log-probability</source>
            <translation>対数確率</translation>
        </message>
        <message>
            <source>entropy</source>
            <translation>エントロピー</translation>
        </message>
        <message>
            <source>margin of the first over the second</source>
            <translation>第1候補と第2候補の差</translation>
        </message>
        <message>
            <source>probability of first choice</source>
            <translation>第1候補の確率</translation>
        </message>
        <message>
            <source>log-probability (nats)</source>
            <translation>対数確率(nats)</translation>
        </message>
        <message>
            <source>entropy (nats)</source>
            <translation>エントロピー(nats)</translation>
        </message>
        <message>
            <source>margin (nats)</source>
            <translation>マージン(nats)</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>確信度</translation>
        </message>
        <message>
            <source>generated token</source>
            <translation>生成されたトークン</translation>
        </message>
        <message>
            <source>the head that decoded</source>
            <translation>デコードしたヘッド</translation>
        </message>
        <message>
            <source>level %1 · %2</source>
            <translation>レベル%1 · %2</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>層</translation>
        </message>
        <message>
            <source>trained head</source>
            <translation>学習済みヘッド</translation>
        </message>
        <message>
            <source>lines: logit lens (final norm)</source>
            <translation>線：ロジットレンズ（最終正規化）</translation>
        </message>
        <message>
            <source>no layer readings in this run: trained heads only</source>
            <translation>この実行には層の読み取りがありません：学習済みヘッドのみ</translation>
        </message>
        <message>
            <source>%1 of every head over the generated positions</source>
            <translation>生成された位置全体での各ヘッドの%1</translation>
        </message>
        <message>
            <source>stage</source>
            <translation>段階</translation>
        </message>
        <message>
            <source>position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>token</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>%1 at chosen tokens, over layers and trained heads</source>
            <translation>選んだトークンでの%1、層と学習済みヘッド別</translation>
        </message>
        <message>
            <source>read by</source>
            <translation>読み取り元</translation>
        </message>
        <message>
            <source>logit lens</source>
            <translation>ロジットレンズ</translation>
        </message>
    </context>
    <context>
        <name>Figure</name>
        <message>
            <source>raw</source>
            <translation>生</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>最終正規化</translation>
        </message>
        <message>
            <source>layer %1 · %2</source>
            <translation>層%1 · %2</translation>
        </message>
        <message>
            <source>layer %1 of %2 · %3</source>
            <translation>層%1/%2 · %3</translation>
        </message>
        <message numerus="yes">
            <source>%n rows of %1</source>
            <translation>
                <numerusform>%1の%n行</numerusform>
            </translation>
        </message>
        <message>
            <source>%1. Its numbers: %2.</source>
            <translation>%1。数値：%2。</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>「%1」</translation>
        </message>
        <message>
            <source>%1 at layer %2: %3</source>
            <translation>層%2の%1：%3</translation>
        </message>
        <message>
            <source> (p %1)</source>
            <translation> (p %1)</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>The path of labels has p %1.</source>
            <translation>ラベルの経路はp %1です。</translation>
        </message>
    </context>
    <context>
        <name>FigureFile</name>
        <message>
            <source>it has what a later version of Strata wrote (version %1): that is kept, and not shown</source>
            <translation>Strataの新しいバージョン（バージョン%1）が書き込んだ内容を含みます。保持されますが、表示されません</translation>
        </message>
        <message>
            <source>it has what this version does not know: that is kept, and not shown</source>
            <translation>このバージョンが知らない内容を含みます。保持されますが、表示されません</translation>
        </message>
    </context>
    <context>
        <name>FigureLint</name>
        <message>
            <source>“%1”</source>
            <translation>「%1」</translation>
        </message>
        <message>
            <source>%1 pt</source>
            <translation>%1 pt</translation>
        </message>
        <message>
            <source>no text</source>
            <translation>文字なし</translation>
        </message>
        <message>
            <source>smallest type</source>
            <translation>最小の文字</translation>
        </message>
        <message>
            <source>at least %1</source>
            <translation>%1以上</translation>
        </message>
        <message>
            <source>choose a wider size, or show less</source>
            <translation>幅の広いサイズを選ぶか、表示を減らしてください</translation>
        </message>
        <message>
            <source>thinnest line</source>
            <translation>最も細い線</translation>
        </message>
        <message>
            <source>no lines</source>
            <translation>線なし</translation>
        </message>
        <message>
            <source>choose a wider size</source>
            <translation>幅の広いサイズを選んでください</translation>
        </message>
        <message>
            <source>%1 : 1</source>
            <translation>%1 : 1</translation>
        </message>
        <message numerus="yes">
            <source>, and %n more below</source>
            <translation>
                <numerusform>、ほか%n件も下回る</numerusform>
            </translation>
        </message>
        <message>
            <source>contrast of text</source>
            <translation>文字のコントラスト</translation>
        </message>
        <message>
            <source>at least %1 : 1</source>
            <translation>%1 : 1以上</translation>
        </message>
        <message>
            <source>leave the dark background out, or choose a paler colour scale</source>
            <translation>暗い背景をやめるか、より淡いカラースケールを選んでください</translation>
        </message>
        <message>
            <source>curves in grey</source>
            <translation>グレーでの曲線</translation>
        </message>
        <message>
            <source>none differ in colour alone</source>
            <translation>色だけで異なるものはなし</translation>
        </message>
        <message>
            <source>ΔL* %1 (%2)</source>
            <translation>ΔL* %1 (%2)</translation>
        </message>
        <message>
            <source>ΔL* at least %1, or other dashes</source>
            <translation>ΔL* %1以上、または別の破線</translation>
        </message>
        <message>
            <source>show fewer curves, or give them line styles</source>
            <translation>曲線を減らすか、線種を付けてください</translation>
        </message>
        <message>
            <source>raster parts</source>
            <translation>ラスター部分</translation>
        </message>
        <message>
            <source>%1 dpi</source>
            <translation>%1 dpi</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>none, or at least %1 dpi</source>
            <translation>なし、または%1 dpi以上</translation>
        </message>
        <message>
            <source>export fewer cells: above some thousands they become a picture</source>
            <translation>書き出すセルを減らしてください：数千を超えるとセルは画像になります</translation>
        </message>
        <message>
            <source>%1 × %2 mm</source>
            <translation>%1 × %2 mm</translation>
        </message>
        <message>
            <source>size</source>
            <translation>サイズ</translation>
        </message>
        <message>
            <source>as on screen: no size is asked</source>
            <translation>画面のとおり：サイズの指定なし</translation>
        </message>
        <message>
            <source>%1 mm wide, at most %2 mm high</source>
            <translation>幅%1 mm、高さ%2 mm以下</translation>
        </message>
        <message>
            <source>%1 mm wide</source>
            <translation>幅%1 mm</translation>
        </message>
        <message>
            <source>it needs more room in the smallest type: choose a wider size, or show less</source>
            <translation>最小の文字でもさらに場所が必要です：幅の広いサイズを選ぶか、表示を減らしてください</translation>
        </message>
        <message numerus="yes">
            <source>%n embedded</source>
            <translation>
                <numerusform>%n個を埋め込み済み</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, %n not (%1)</source>
            <translation>
                <numerusform>、%n個は未埋め込み（%1）</numerusform>
            </translation>
        </message>
        <message>
            <source>, Type 3 among them</source>
            <translation>、Type 3を含む</translation>
        </message>
        <message>
            <source>fonts</source>
            <translation>フォント</translation>
        </message>
        <message>
            <source>all embedded, none of Type 3</source>
            <translation>すべて埋め込み、Type 3なし</translation>
        </message>
        <message>
            <source>please report this</source>
            <translation>ご報告ください</translation>
        </message>
        <message>
            <source>file</source>
            <translation>ファイル</translation>
        </message>
        <message>
            <source>%1 kB</source>
            <translation>%1 kB</translation>
        </message>
        <message>
            <source>at most %1 MB</source>
            <translation>%1 MB以下</translation>
        </message>
        <message>
            <source>show less, or write it as PNG</source>
            <translation>表示を減らすか、PNGで保存してください</translation>
        </message>
        <message>
            <source>%1: %2; wanted: %3</source>
            <translation>%1：%2、必要：%3</translation>
        </message>
        <message>
            <source>axes</source>
            <translation>軸</translation>
        </message>
        <message>
            <source>plots with an axis without a name: %1</source>
            <translation>名前のない軸を含むプロット：%1</translation>
        </message>
        <message>
            <source>all named (plots: %1)</source>
            <translation>すべて名前あり（プロット：%1）</translation>
        </message>
        <message>
            <source>each with what it measures, and its unit</source>
            <translation>それぞれに測定する量とその単位</translation>
        </message>
        <message>
            <source>n is not said</source>
            <translation>nの記載なし</translation>
        </message>
        <message>
            <source>n is said; no intervals</source>
            <translation>nの記載あり、区間なし</translation>
        </message>
        <message>
            <source>n and the intervals&apos; method are said</source>
            <translation>nと区間の方法の記載あり</translation>
        </message>
        <message>
            <source>intervals without their method</source>
            <translation>方法の記載がない区間</translation>
        </message>
        <message>
            <source>aggregates</source>
            <translation>集計値</translation>
        </message>
        <message>
            <source>of each its n, and the method of its interval</source>
            <translation>それぞれにnと区間の方法</translation>
        </message>
        <message>
            <source>say it in the caption</source>
            <translation>キャプションに記載してください</translation>
        </message>
        <message>
            <source>hidden rows and columns</source>
            <translation>隠れている行と列</translation>
        </message>
        <message>
            <source>none, or named in the caption</source>
            <translation>なし、またはキャプションに記載</translation>
        </message>
        <message>
            <source>name them in the caption; the draft under Texts does</source>
            <translation>キャプションに記載してください。「テキスト」の下書きには記載されています</translation>
        </message>
        <message>
            <source>none without a gloss</source>
            <translation>グロスのないものはなし</translation>
        </message>
        <message>
            <source>, … (%1 more)</source>
            <translation>、…（ほか%1件）</translation>
        </message>
        <message>
            <source>tokens of other scripts</source>
            <translation>他の文字体系のトークン</translation>
        </message>
        <message>
            <source>each with transliteration and translation</source>
            <translation>それぞれに翻字と翻訳</translation>
        </message>
        <message>
            <source>name a table of glosses: token, transliteration, translation</source>
            <translation>グロス表を指定してください：トークン、翻字、翻訳</translation>
        </message>
    </context>
    <context>
        <name>FigureTexts</name>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>model %1</source>
            <translation>モデル%1</translation>
        </message>
        <message>
            <source>heads: %1</source>
            <translation>ヘッド：%1</translation>
        </message>
        <message>
            <source>task %1</source>
            <translation>タスク%1</translation>
        </message>
        <message>
            <source>data %1</source>
            <translation>データ%1</translation>
        </message>
        <message>
            <source>input “%1”</source>
            <translation>入力「%1」</translation>
        </message>
        <message>
            <source>text “%1”</source>
            <translation>テキスト「%1」</translation>
        </message>
        <message>
            <source>readout: %1</source>
            <translation>読み出し：%1</translation>
        </message>
        <message>
            <source>target: %1</source>
            <translation>ターゲット：%1</translation>
        </message>
        <message>
            <source>layers: %1</source>
            <translation>層：%1</translation>
        </message>
        <message>
            <source>intervals: %1</source>
            <translation>区間：%1</translation>
        </message>
        <message>
            <source>computed in %1</source>
            <translation>計算データ型：%1</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>シード%1</translation>
        </message>
        <message>
            <source>n = %1 positions</source>
            <translation>n = %1（位置）</translation>
        </message>
        <message>
            <source>n = %1 logs</source>
            <translation>n = %1（ログ）</translation>
        </message>
    </context>
    <context>
        <name>Glossary</name>
        <message>
            <source>the residual stream as it leaves the block, read without any norm</source>
            <translation>ブロックを出た時点の残差ストリームを、正規化せずに読んだもの</translation>
        </message>
        <message>
            <source>the residual stream after the model&apos;s last norm, as its own head reads it</source>
            <translation>モデルの最後の正規化を経た残差ストリーム。モデル自身のヘッドが読むのと同じもの</translation>
        </message>
        <message>
            <source>how a layer&apos;s state is made ready for the matrix that turns it into tokens: raw, as it is, or after the model&apos;s final norm</source>
            <translation>層の状態をトークンに変える行列へ渡す前の準備のしかた：そのままの生の状態、またはモデルの最終正規化の後</translation>
        </message>
        <message>
            <source>how far training took a head&apos;s matrix from the final head&apos;s: ‖W_head − W‖ / ‖W‖; 0 is a copy</source>
            <translation>学習によってヘッドの行列が最終ヘッドの行列からどれだけ離れたか：‖W_head − W‖ / ‖W‖。0はコピー</translation>
        </message>
        <message>
            <source>the first layer from which on the first choice is the token that was decoded</source>
            <translation>それ以降、第1候補がデコードされたトークンになる最初の層</translation>
        </message>
        <message>
            <source>the first layer from which on the first choice stays the last layer&apos;s</source>
            <translation>それ以降、第1候補が最終層のものと変わらない最初の層</translation>
        </message>
        <message>
            <source>how often the first choice becomes another one from layer to layer</source>
            <translation>層から層へ進む間に第1候補が別のものに変わる回数</translation>
        </message>
        <message>
            <source>−Σ p log p over the whole vocabulary: 0 when one token has everything, higher the less sure</source>
            <translation>語彙全体での−Σ p log p：1つのトークンがすべてを占めると0、不確かなほど大きい</translation>
        </message>
        <message>
            <source>log-probability of the first choice minus that of the second</source>
            <translation>第1候補の対数確率から第2候補の対数確率を引いた値</translation>
        </message>
        <message>
            <source>the natural logarithm of the probability; 0 is certain</source>
            <translation>確率の自然対数。0は確実</translation>
        </message>
        <message>
            <source>the product of the labels&apos; probabilities from the first level down to this one</source>
            <translation>最初のレベルからこのレベルまでのラベルの確率の積</translation>
        </message>
        <message>
            <source>the vocabulary&apos;s own spelling of the token</source>
            <translation>語彙そのものでのトークンの表記</translation>
        </message>
        <message>
            <source>what this head gives the token that another head decoded here</source>
            <translation>ここで別のヘッドがデコードしたトークンにこのヘッドが与える値</translation>
        </message>
        <message>
            <source>1 is the most probable</source>
            <translation>1が最も確率の高いもの</translation>
        </message>
        <message>
            <source>of the cell&apos;s own first choice</source>
            <translation>セル自身の第1候補の値</translation>
        </message>
        <message>
            <source>of the cell&apos;s own first choice, natural logarithm; 0 is certain</source>
            <translation>セル自身の第1候補の値、自然対数。0は確実</translation>
        </message>
        <message>
            <source>Kullback–Leibler divergence of the last layer&apos;s distribution from this cell&apos;s: 0 when they are the same; how much is lost by believing this layer instead</source>
            <translation>最終層の分布の、このセルの分布からのカルバック・ライブラー情報量：同じなら0。代わりにこの層を信じるとどれだけ失われるか</translation>
        </message>
        <message>
            <source>Jensen–Shannon distance to the last layer&apos;s distribution: 0 the same, 0.83 nothing in common; symmetric, and never infinite</source>
            <translation>最終層の分布とのジェンセン・シャノン距離：0は同一、0.83は共通部分なし。対称で、無限大にはならない</translation>
        </message>
        <message>
            <source>−log p of the target token: what this cell loses on it</source>
            <translation>ターゲットトークンの−log p：このセルがそこで失う量</translation>
        </message>
        <message>
            <source>the target&apos;s place among all tokens by probability; 1 is the first</source>
            <translation>全トークンを確率順に並べたときのターゲットの順位。1が先頭</translation>
        </message>
        <message>
            <source>log p(target) − log p(anti-target): above 0 the target is ahead</source>
            <translation>log p(ターゲット) − log p(アンチターゲット)：0より大きければターゲットが優勢</translation>
        </message>
        <message>
            <source>length of the raw residual</source>
            <translation>生の残差の長さ</translation>
        </message>
        <message>
            <source>how large the block&apos;s update is against the residual that it is added to</source>
            <translation>ブロックによる更新が、加算先の残差に対してどれだけ大きいか</translation>
        </message>
        <message>
            <source>whether the update points along the residual (1), against it (−1) or across (0)</source>
            <translation>更新が残差と同じ向き(1)か、逆向き(−1)か、直交(0)か</translation>
        </message>
        <message>
            <source>above 0: the trained head gives the target more than the lens of the same layer does</source>
            <translation>0より大きい：学習済みヘッドがターゲットに同じ層のレンズよりも多くを与える</translation>
        </message>
        <message>
            <source>tokens that both top-k lists have, divided by those that either has</source>
            <translation>両方のtop-kリストにあるトークン数を、少なくとも一方にあるトークン数で割った値</translation>
        </message>
        <message>
            <source>how often the first choice changes on the way, on average over the positions that settle at this layer</source>
            <translation>途中で第1候補が変わる回数。この層で確定する位置の平均</translation>
        </message>
        <message>
            <source>positions whose first choice stays the last layer&apos;s from this layer on</source>
            <translation>この層以降、第1候補が最終層のものと変わらない位置</translation>
        </message>
    </context>
    <context>
        <name>Heads</name>
        <message>
            <source>Heads</source>
            <translation>ヘッド</translation>
        </message>
        <message>
            <source>probability of the token 0</source>
            <translation>トークンの確率 0</translation>
        </message>
        <message>
            <source>read where another head decoded</source>
            <translation>別のヘッドがデコードした場所で読んだもの</translation>
        </message>
        <message>
            <source>another head&apos;s first choice differs</source>
            <translation>別のヘッドの第1候補と異なる</translation>
        </message>
        <message>
            <source>first choice differs from the decoded token</source>
            <translation>第1候補がデコードされたトークンと異なる</translation>
        </message>
        <message>
            <source>What every head says at every generated position, and the label probabilities of each level</source>
            <translation>生成された各位置で各ヘッドが示す内容と、各レベルのラベルの確率</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>stage</source>
            <translation>段階</translation>
        </message>
        <message>
            <source>position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>head</source>
            <translation>ヘッド</translation>
        </message>
        <message>
            <source>decodes here</source>
            <translation>ここでデコード</translation>
        </message>
        <message>
            <source>text</source>
            <translation>テキスト</translation>
        </message>
        <message>
            <source>id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>確率</translation>
        </message>
        <message>
            <source>log-probability (nats)</source>
            <translation>対数確率(nats)</translation>
        </message>
        <message>
            <source>entropy (nats)</source>
            <translation>エントロピー(nats)</translation>
        </message>
        <message>
            <source>margin (nats)</source>
            <translation>マージン(nats)</translation>
        </message>
        <message>
            <source>token</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>label</source>
            <translation>ラベル</translation>
        </message>
        <message>
            <source>end of turn</source>
            <translation>ターンの終わり</translation>
        </message>
        <message>
            <source>token limit</source>
            <translation>トークン上限</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>キャンセル済み</translation>
        </message>
        <message>
            <source>forced</source>
            <translation>強制</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%nトークン</numerusform>
            </translation>
        </message>
        <message>
            <source>mean p %1 · mean entropy %2</source>
            <translation>平均p %1 · 平均エントロピー%2</translation>
        </message>
        <message>
            <source>LEVEL %1 · DECODES HERE</source>
            <translation>レベル%1 · ここでデコード</translation>
        </message>
        <message>
            <source>p %1 · entropy %2</source>
            <translation>p %1 · エントロピー%2</translation>
        </message>
        <message>
            <source>cancelled before its end</source>
            <translation>終わる前にキャンセル</translation>
        </message>
        <message>
            <source>%1 more share %2</source>
            <translation>ほか%1件で計%2</translation>
        </message>
        <message>
            <source>AT THE POSITIONS OF LEVEL %1</source>
            <translation>レベル%1の位置</translation>
        </message>
        <message>
            <source>CONTINUES FREELY</source>
            <translation>自由に続行</translation>
        </message>
        <message>
            <source>the same as %1 throughout</source>
            <translation>終始%1と同じ</translation>
        </message>
        <message>
            <source>departs from %1 at token %2</source>
            <translation>トークン%2で%1から離れる</translation>
        </message>
        <message>
            <source>stopped at the token limit</source>
            <translation>トークン上限で停止</translation>
        </message>
        <message>
            <source>still decoding</source>
            <translation>デコード中</translation>
        </message>
        <message>
            <source>nothing decoded yet</source>
            <translation>まだ何もデコードされていません</translation>
        </message>
        <message>
            <source>none of this level&apos;s labels</source>
            <translation>このレベルのラベルではない</translation>
        </message>
        <message>
            <source>AT THE POSITIONS OF LEVELS %1</source>
            <translation>レベル%1の位置</translation>
        </message>
        <message>
            <source>the same as %1 as far as both go</source>
            <translation>両方が続く範囲で%1と同じ</translation>
        </message>
        <message>
            <source>waits for its turn</source>
            <translation>順番待ち</translation>
        </message>
        <message>
            <source>decodes no level</source>
            <translation>デコードするレベルなし</translation>
        </message>
        <message>
            <source>context full</source>
            <translation>コンテキストが満杯</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>未到達</translation>
        </message>
        <message>
            <source>without what is given</source>
            <translation>指定なしの場合</translation>
        </message>
        <message>
            <source>WITHOUT WHAT IS GIVEN</source>
            <translation>指定なしの場合</translation>
        </message>
        <message>
            <source>the same answer</source>
            <translation>同じ回答</translation>
        </message>
        <message>
            <source>another answer</source>
            <translation>別の回答</translation>
        </message>
        <message>
            <source>p %1</source>
            <translation>p %1</translation>
        </message>
        <message>
            <source>MOST PROBABLE</source>
            <translation>最も確率の高いもの</translation>
        </message>
    </context>
    <context>
        <name>Hierarchy</name>
        <message>
            <source>Hierarchy</source>
            <translation>階層</translation>
        </message>
        <message>
            <source>path probability %1 = </source>
            <translation>経路確率%1 = </translation>
        </message>
        <message>
            <source>The labels of every level with their probabilities</source>
            <translation>各レベルのラベルとその確率</translation>
        </message>
        <message>
            <source>level</source>
            <translation>レベル</translation>
        </message>
        <message>
            <source>head</source>
            <translation>ヘッド</translation>
        </message>
        <message>
            <source>label</source>
            <translation>ラベル</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>確率</translation>
        </message>
        <message>
            <source>log-probability (nats)</source>
            <translation>対数確率(nats)</translation>
        </message>
        <message>
            <source>decoded</source>
            <translation>デコード済み</translation>
        </message>
        <message>
            <source>allowed</source>
            <translation>許可</translation>
        </message>
        <message>
            <source>children</source>
            <translation>子</translation>
        </message>
        <message>
            <source>path probability</source>
            <translation>経路確率</translation>
        </message>
        <message>
            <source>%1 more</source>
            <translation>ほか%1件</translation>
        </message>
        <message>
            <source>show fewer</source>
            <translation>表示を減らす</translation>
        </message>
        <message>
            <source>%1: cancelled before its end.</source>
            <translation>%1：終わる前にキャンセルされました。</translation>
        </message>
        <message>
            <source>path probability </source>
            <translation>経路確率 </translation>
        </message>
        <message>
            <source>%1: still being decoded.</source>
            <translation>%1：まだデコード中です。</translation>
        </message>
        <message>
            <source>%1: “%2” is none of this level&apos;s labels.</source>
            <translation>%1：「%2」はこのレベルのラベルではありません。</translation>
        </message>
        <message>
            <source>%1: “%2” is none of the labels under “%3”.</source>
            <translation>%1：「%2」は「%3」の下のラベルではありません。</translation>
        </message>
        <message>
            <source>path minimum</source>
            <translation>経路の最小値</translation>
        </message>
        <message>
            <source>below its parent</source>
            <translation>親ラベルの下</translation>
        </message>
        <message>
            <source>given</source>
            <translation>指定済み</translation>
        </message>
        <message>
            <source>without what is given</source>
            <translation>指定なしの場合</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>変更あり</translation>
        </message>
        <message>
            <source>path %1</source>
            <translation>経路%1</translation>
        </message>
        <message>
            <source> · weakest level: %1 (%2)</source>
            <translation> · 最も弱いレベル：%1 (%2)</translation>
        </message>
        <message>
            <source>%1: “%2” does not lie below the answer above.</source>
            <translation>%1：「%2」は上の回答の下にありません。</translation>
        </message>
        <message>
            <source>%1: “%2” was written “%3”.</source>
            <translation>%1：「%2」は「%3」と書かれました。</translation>
        </message>
        <message numerus="yes">
            <source>%1: “%2” is nearest to “%3”, %n letter(s) away.</source>
            <translation>
                <numerusform>%1：「%2」に最も近いのは「%3」です（%n文字違い）。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 = %2</source>
            <translation>%1 = %2</translation>
        </message>
        <message>
            <source>What if</source>
            <translation>もしも</translation>
        </message>
        <message>
            <source>What if %1</source>
            <translation>もしも%1</translation>
        </message>
        <message>
            <source>Most probable paths</source>
            <translation>最も確率の高い経路</translation>
        </message>
        <message>
            <source>Without what is given</source>
            <translation>指定なしの場合</translation>
        </message>
        <message>
            <source>Open the model of this run first: “what if” decodes anew.</source>
            <translation>先にこの実行のモデルを開いてください。「もし…なら」は改めてデコードします。</translation>
        </message>
        <message>
            <source>The open model or its task is another one than this run&apos;s: “what if” needs the same.</source>
            <translation>開いているモデルまたはタスクがこの実行のものと違います。「もし…なら」には同じものが必要です。</translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>“%1” · id %2 · probability %3 · log-probability %4 · bytes %5</source>
            <translation>「%1」 · ID %2 · 確率%3 · 対数確率%4 · バイト%5</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>インスペクタ</translation>
        </message>
        <message>
            <source>%1 · “%2”</source>
            <translation>%1 · 「%2」</translation>
        </message>
        <message>
            <source>label</source>
            <translation>ラベル</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>確率</translation>
        </message>
        <message>
            <source>log-probability</source>
            <translation>対数確率</translation>
        </message>
        <message>
            <source>rank</source>
            <translation>順位</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2中%1</translation>
        </message>
        <message>
            <source>labels below</source>
            <translation>下のラベル</translation>
        </message>
        <message>
            <source>decoded</source>
            <translation>デコード済み</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>はい</translation>
        </message>
        <message>
            <source>no</source>
            <translation>いいえ</translation>
        </message>
        <message>
            <source>path probability</source>
            <translation>経路確率</translation>
        </message>
        <message>
            <source>%1 · position %2 · “%3”</source>
            <translation>%1 · 位置%2 · 「%3」</translation>
        </message>
        <message>
            <source>token</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>バイト</translation>
        </message>
        <message>
            <source>piece</source>
            <translation>ピース</translation>
        </message>
        <message>
            <source>position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>entropy</source>
            <translation>エントロピー</translation>
        </message>
        <message>
            <source>margin</source>
            <translation>マージン</translation>
        </message>
        <message>
            <source>decoded token</source>
            <translation>デコードされたトークン</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>同じ</translation>
        </message>
        <message>
            <source>p of the decoded</source>
            <translation>デコードされたもののp</translation>
        </message>
        <message>
            <source>settles at layer</source>
            <translation>確定する層</translation>
        </message>
        <message>
            <source>never</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>decodes here</source>
            <translation>ここでデコード</translation>
        </message>
        <message>
            <source>first choice differs</source>
            <translation>第1候補が異なる</translation>
        </message>
        <message>
            <source>head</source>
            <translation>ヘッド</translation>
        </message>
        <message>
            <source>what</source>
            <translation>項目</translation>
        </message>
        <message>
            <source>value</source>
            <translation>値</translation>
        </message>
        <message>
            <source>first choices</source>
            <translation>第1候補</translation>
        </message>
        <message>
            <source>p among candidates</source>
            <translation>候補中の p</translation>
        </message>
        <message>
            <source>p of its tokens</source>
            <translation>トークンの p</translation>
        </message>
        <message>
            <source>log p of its tokens</source>
            <translation>トークンの log p</translation>
        </message>
        <message>
            <source>“%1” · p among candidates %2 · log p of its tokens %3</source>
            <translation>「%1」· 候補中の p %2 · トークンの log p %3</translation>
        </message>
    </context>
    <context>
        <name>Lens</name>
        <message>
            <source>Lens</source>
            <translation>レンズ</translation>
        </message>
        <message>
            <source>Trained heads</source>
            <translation>学習済みヘッド</translation>
        </message>
        <message>
            <source>Trained head − lens</source>
            <translation>学習済みヘッド − レンズ</translation>
        </message>
        <message>
            <source>each trained head at its own layer</source>
            <translation>各学習済みヘッド、それぞれの層で</translation>
        </message>
        <message>
            <source>target: %1</source>
            <translation>ターゲット：%1</translation>
        </message>
        <message>
            <source>stopped early: empty cells were not computed</source>
            <translation>途中で停止：空のセルは計算されていません</translation>
        </message>
        <message>
            <source>No rows of this kind in this lens.</source>
            <translation>このレンズにはこの種類の行がありません。</translation>
        </message>
        <message>
            <source>%1, logarithmic</source>
            <translation>%1、対数目盛</translation>
        </message>
        <message>
            <source>position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>token</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>層%1</translation>
        </message>
        <message>
            <source>%1: top-1</source>
            <translation>%1：top-1</translation>
        </message>
        <message>
            <source>%1: lens&apos;s top-1</source>
            <translation>%1：レンズのtop-1</translation>
        </message>
        <message>
            <source>log p(target): trained head − lens (nats)</source>
            <translation>log p(ターゲット)：学習済みヘッド − レンズ(nats)</translation>
        </message>
        <message>
            <source>id %1</source>
            <translation>ID %1</translation>
        </message>
        <message>
            <source>trained head %1, layer %2</source>
            <translation>学習済みヘッド%1、層%2</translation>
        </message>
        <message>
            <source>layer %1, after attention</source>
            <translation>層%1、アテンション後</translation>
        </message>
        <message>
            <source>%1 · after position %2 “%3”</source>
            <translation>%1 · 位置%2「%3」の後</translation>
        </message>
        <message>
            <source>not computed</source>
            <translation>未計算</translation>
        </message>
        <message>
            <source>lens of the same layer</source>
            <translation>同じ層のレンズ</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>生</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>最終正規化</translation>
        </message>
        <message>
            <source>next token</source>
            <translation>次のトークン</translation>
        </message>
        <message>
            <source>final answer</source>
            <translation>最終回答</translation>
        </message>
        <message>
            <source>given tokens</source>
            <translation>指定したトークン</translation>
        </message>
        <message>
            <source>no layer hidden</source>
            <translation>隠した層なし</translation>
        </message>
        <message>
            <source>layer %1 hidden</source>
            <translation>層%1を非表示</translation>
        </message>
        <message>
            <source>layers %1 hidden</source>
            <translation>層%1を非表示</translation>
        </message>
        <message>
            <source>%1, after attention</source>
            <translation>%1、アテンション後</translation>
        </message>
        <message>
            <source>prompt</source>
            <translation>プロンプト</translation>
        </message>
        <message>
            <source>level %1 · %2</source>
            <translation>レベル%1 · %2</translation>
        </message>
        <message>
            <source>lens (raw)</source>
            <translation>レンズ（生）</translation>
        </message>
        <message>
            <source>lens (final norm)</source>
            <translation>レンズ（最終正規化）</translation>
        </message>
        <message>
            <source>head %1 (raw)</source>
            <translation>ヘッド%1（生）</translation>
        </message>
        <message>
            <source>head %1 (final norm)</source>
            <translation>ヘッド%1（最終正規化）</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>セル</translation>
        </message>
        <message>
            <source>layer %1 · after position %2 “%3”</source>
            <translation>層%1 · 位置%2「%3」の後</translation>
        </message>
        <message>
            <source>target</source>
            <translation>ターゲット</translation>
        </message>
        <message>
            <source>log p(target), head − lens</source>
            <translation>log p(ターゲット)、ヘッド − レンズ</translation>
        </message>
        <message>
            <source>Settles at layer</source>
            <translation>確定する層</translation>
        </message>
        <message>
            <source>Changes of top-1</source>
            <translation>top-1の入れ替わり</translation>
        </message>
        <message>
            <source>Click a cell of the Lens: all that is known of it appears here.</source>
            <translation>レンズのセルをクリックすると、そのセルについてわかることがすべてここに表示されます。</translation>
        </message>
        <message>
            <source>statistic</source>
            <translation>統計量</translation>
        </message>
        <message>
            <source>value</source>
            <translation>値</translation>
        </message>
        <message>
            <source>%1 attention</source>
            <translation>%1アテンション</translation>
        </message>
        <message>
            <source>Trajectories</source>
            <translation>軌跡</translation>
        </message>
        <message>
            <source>log-probability (nats)</source>
            <translation>対数確率(nats)</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>確率</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>層</translation>
        </message>
        <message>
            <source>trained head</source>
            <translation>学習済みヘッド</translation>
        </message>
        <message>
            <source>lines: lens, %1</source>
            <translation>線：レンズ、%1</translation>
        </message>
        <message>
            <source>Click a cell of the Lens: its token&apos;s way through the layers appears here. A second click, or Enter, pins it.</source>
            <translation>レンズのセルをクリックすると、そのトークンが層をたどる様子がここに表示されます。もう一度クリックするかEnterを押すと、ピン留めされます。</translation>
        </message>
        <message>
            <source>%1 of pinned tokens over layers</source>
            <translation>ピン留めしたトークンの%1、層別</translation>
        </message>
        <message>
            <source>id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>read by</source>
            <translation>読み取り元</translation>
        </message>
        <message>
            <source>lens</source>
            <translation>レンズ</translation>
        </message>
        <message>
            <source>layer %1, position %2</source>
            <translation>層%1、位置%2</translation>
        </message>
        <message>
            <source>stopped early</source>
            <translation>途中で停止</translation>
        </message>
        <message>
            <source>%1 cells, drawn as one picture</source>
            <translation>%1個のセル、1枚の画像として描画</translation>
        </message>
        <message>
            <source>◥ another top-1: the trained head&apos;s over ‹the lens&apos;s›</source>
            <translation>◥ 別のtop-1：学習済みヘッドのもの / ‹レンズのもの›</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>「%1」</translation>
        </message>
        <message>
            <source>%1 more</source>
            <translation>ほか%1件</translation>
        </message>
        <message>
            <source>%1 after %2</source>
            <translation>%2の後の%1</translation>
        </message>
        <message>
            <source>gaps: not among the %1 most probable; being read</source>
            <translation>欠け：確率上位%1件の外。読み取り中</translation>
        </message>
        <message>
            <source>gaps: not among the %1 most probable; open the model to read the token there</source>
            <translation>欠け：確率上位%1件の外。モデルを開くとそこのトークンを読み取ります</translation>
        </message>
        <message>
            <source>gaps: not among the %1 most probable; pin the token to read it there</source>
            <translation>欠け：確率上位%1件の外。トークンをピン留めするとそこで読み取ります</translation>
        </message>
        <message>
            <source>No cell is selected.</source>
            <translation>セルが選択されていません。</translation>
        </message>
        <message>
            <source>head %1 reads layer %2</source>
            <translation>ヘッド%1は層%2を読む</translation>
        </message>
        <message>
            <source>bar over the tokens: the level that they belong to</source>
            <translation>トークンの上のバー：トークンが属するレベル</translation>
        </message>
        <message>
            <source>%1 after position %2 is the first choice</source>
            <translation>位置%2の後の%1は第1候補</translation>
        </message>
        <message>
            <source>head · layer</source>
            <translation>ヘッド · 層</translation>
        </message>
        <message>
            <source>gaps: not among the %1 most probable</source>
            <translation>欠け：確率上位%1件の外</translation>
        </message>
        <message>
            <source>No token is followed.</source>
            <translation>追跡中のトークンはありません。</translation>
        </message>
        <message>
            <source>not a number</source>
            <translation>数値ではない</translation>
        </message>
        <message>
            <source>An empty lens.</source>
            <translation>空のレンズです。</translation>
        </message>
        <message numerus="yes">
            <source>A logit lens of %n positions over layers %1 to %2.</source>
            <translation>
                <numerusform>層%1から%2まで、%n個の位置のロジットレンズです。</numerusform>
            </translation>
        </message>
        <message>
            <source>After the last position the final layer says “%1” (p %2).</source>
            <translation>最後の位置の後、最終層は「%1」(p %2)を示します。</translation>
        </message>
        <message>
            <source>After the last position the final layer says “%1” (p %2), which stands first from layer %3 on.</source>
            <translation>最後の位置の後、最終層は「%1」(p %2)を示し、これは層%3以降で首位です。</translation>
        </message>
        <message>
            <source>Half of the positions have their final token from layer %1 on, or sooner.</source>
            <translation>半数の位置は、層%1までに最終的なトークンに達します。</translation>
        </message>
    </context>
    <context>
        <name>LensStatistics</name>
        <message>
            <source>Probability</source>
            <translation>確率</translation>
        </message>
        <message>
            <source>Log-probability</source>
            <translation>対数確率</translation>
        </message>
        <message>
            <source>Margin</source>
            <translation>マージン</translation>
        </message>
        <message>
            <source>Entropy</source>
            <translation>エントロピー</translation>
        </message>
        <message>
            <source>KL to final</source>
            <translation>最終層とのKL</translation>
        </message>
        <message>
            <source>JS distance to final</source>
            <translation>最終層とのJS距離</translation>
        </message>
        <message>
            <source>Cross entropy of target</source>
            <translation>ターゲットの交差エントロピー</translation>
        </message>
        <message>
            <source>Rank of target</source>
            <translation>ターゲットの順位</translation>
        </message>
        <message>
            <source>Target − anti-target</source>
            <translation>ターゲット − アンチターゲット</translation>
        </message>
        <message>
            <source>Norm</source>
            <translation>ノルム</translation>
        </message>
        <message>
            <source>Update ratio</source>
            <translation>更新比</translation>
        </message>
        <message>
            <source>Cosine of update</source>
            <translation>更新のコサイン</translation>
        </message>
    </context>
    <context>
        <name>Norms</name>
        <message>
            <source>Norms and inner optimisation</source>
            <translation>ノルムと内部最適化</translation>
        </message>
        <message>
            <source>nats</source>
            <translation>nats</translation>
        </message>
        <message>
            <source>block</source>
            <translation>ブロック</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>アテンション</translation>
        </message>
        <message>
            <source>MLP</source>
            <translation>MLP</translation>
        </message>
        <message>
            <source>Loss of the next token</source>
            <translation>次のトークンの損失</translation>
        </message>
        <message>
            <source>Norm of the residual</source>
            <translation>残差のノルム</translation>
        </message>
        <message>
            <source>Size of the update</source>
            <translation>更新の大きさ</translation>
        </message>
        <message>
            <source>Update along the descent</source>
            <translation>降下方向の更新</translation>
        </message>
        <message>
            <source>Effective step</source>
            <translation>実効ステップ</translation>
        </message>
        <message>
            <source>Headless loss</source>
            <translation>ヘッドなし損失</translation>
        </message>
        <message>
            <source>contrastive</source>
            <translation>対照</translation>
        </message>
        <message>
            <source>adjusted for duplicates</source>
            <translation>重複を補正</translation>
        </message>
        <message>
            <source>ln N (guessing)</source>
            <translation>ln N（当てずっぽう）</translation>
        </message>
        <message>
            <source>Nearest embedding is the next token</source>
            <translation>最も近い埋め込みが次のトークン</translation>
        </message>
        <message>
            <source>share of positions</source>
            <translation>位置の割合</translation>
        </message>
        <message>
            <source>Anisotropy</source>
            <translation>異方性</translation>
        </message>
        <message>
            <source>mean cosine of pairs of positions</source>
            <translation>位置の組のコサインの平均</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>層</translation>
        </message>
        <message>
            <source>This lens has no curves. Tick “inner optimisation” or “headless readout” beside what is read, and compute it again.</source>
            <translation>このレンズには曲線がありません。読み取る内容の横の「内部最適化」または「ヘッドなし読み出し」にチェックを入れ、もう一度計算してください。</translation>
        </message>
        <message>
            <source>lines: median over positions; bands: 10–90 %; first position left out</source>
            <translation>線：位置の中央値、帯：10–90%、最初の位置を除く</translation>
        </message>
        <message>
            <source>lines: median over positions; bands: 10–90 %</source>
            <translation>線：位置の中央値、帯：10–90%</translation>
        </message>
        <message>
            <source>A layer replaced by a gradient step</source>
            <translation>勾配ステップに置き換えた層</translation>
        </message>
        <message>
            <source>block %1, η = %2: mean loss of the next token</source>
            <translation>ブロック%1、η = %2：次のトークンの平均損失</translation>
        </message>
        <message>
            <source>as it is</source>
            <translation>元のまま</translation>
        </message>
        <message>
            <source>block left out</source>
            <translation>ブロックを省略</translation>
        </message>
        <message>
            <source>gradient step instead</source>
            <translation>代わりに勾配ステップ</translation>
        </message>
        <message>
            <source>Curves over layers: median and 10–90 % of positions, the first left out</source>
            <translation>層に沿った曲線：位置の中央値と10–90%、最初の位置を除く</translation>
        </message>
        <message>
            <source>Curves over layers: median and 10–90 % of positions</source>
            <translation>層に沿った曲線：位置の中央値と10–90%</translation>
        </message>
        <message>
            <source>quantity</source>
            <translation>量</translation>
        </message>
        <message>
            <source>part</source>
            <translation>部分</translation>
        </message>
        <message>
            <source>value</source>
            <translation>値</translation>
        </message>
        <message>
            <source>10 %</source>
            <translation>10%</translation>
        </message>
        <message>
            <source>90 %</source>
            <translation>90%</translation>
        </message>
        <message>
            <source>mean loss (nats), η = %1</source>
            <translation>平均損失(nats)、η = %1</translation>
        </message>
        <message>
            <source>, logarithmic on both sides of 0</source>
            <translation>、0の両側で対数目盛</translation>
        </message>
        <message>
            <source>J = −log p(next | h)</source>
            <translation>J = −log p(次 | h)</translation>
        </message>
        <message>
            <source>h · e, e the input embeddings of the targets</source>
            <translation>h · e、eはターゲットの入力埋め込み</translation>
        </message>
        <message>
            <source>adjusted</source>
            <translation>補正済み</translation>
        </message>
        <message>
            <source>This lens has no curves.</source>
            <translation>このレンズには曲線がありません。</translation>
        </message>
    </context>
    <context>
        <name>Note</name>
        <message>
            <source>Note</source>
            <translation>メモ</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>テキスト</translation>
        </message>
    </context>
    <context>
        <name>Numbers</name>
        <message>
            <source>%1 nats</source>
            <translation>%1 nats</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1%</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>Colour</source>
            <translation>色</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>層</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>確率</translation>
        </message>
        <message>
            <source>Log-probability (nats)</source>
            <translation>対数確率(nats)</translation>
        </message>
        <message>
            <source>Entropy (nats)</source>
            <translation>エントロピー(nats)</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>レベル</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>ヘッド</translation>
        </message>
        <message>
            <source>reads layer %1</source>
            <translation>層%1を読む</translation>
        </message>
        <message>
            <source>Pinned</source>
            <translation>ピン留め</translation>
        </message>
        <message>
            <source>Enter or a click pins a token; its probability is drawn over the layers.</source>
            <translation>Enterまたはクリックでトークンをピン留めすると、その確率が層に沿って描かれます。</translation>
        </message>
        <message>
            <source>Remove the pin</source>
            <translation>ピン留めを外す</translation>
        </message>
        <message>
            <source>Arrow keys go through the cells, Enter pins, S chooses another statistic.</source>
            <translation>矢印キーでセルを移動、Enterでピン留め、Sで別の統計量を選択します。</translation>
        </message>
        <message>
            <source>All numbers as a table</source>
            <translation>すべての数値を表で表示</translation>
        </message>
        <message>
            <source>Rank %1</source>
            <translation>順位%1</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>ラベル</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>プロンプト</translation>
        </message>
        <message>
            <source>not computed</source>
            <translation>未計算</translation>
        </message>
        <message>
            <source>label</source>
            <translation>ラベル</translation>
        </message>
        <message>
            <source>path</source>
            <translation>経路</translation>
        </message>
        <message>
            <source>What is said here</source>
            <translation>ここで示される内容</translation>
        </message>
        <message>
            <source>Lens of “%1”</source>
            <translation>「%1」のレンズ</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>実行</translation>
        </message>
        <message>
            <source>Run of “%1”</source>
            <translation>「%1」の実行</translation>
        </message>
        <message>
            <source>Where these numbers come from</source>
            <translation>これらの数値の出所</translation>
        </message>
    </context>
    <context>
        <name>PresetList</name>
        <message>
            <source>as on screen</source>
            <translation>画面のとおり</translation>
        </message>
        <message>
            <source>%1 · %2 mm wide</source>
            <translation>%1 · 幅%2 mm</translation>
        </message>
    </context>
    <context>
        <name>ReadingTip</name>
        <message>
            <source>p</source>
            <translation>p</translation>
        </message>
        <message>
            <source>entropy</source>
            <translation>エントロピー</translation>
        </message>
        <message>
            <source>margin</source>
            <translation>マージン</translation>
        </message>
        <message>
            <source>token</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>確率</translation>
        </message>
        <message>
            <source>log p (nats)</source>
            <translation>log p (nats)</translation>
        </message>
        <message>
            <source>id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>バイト</translation>
        </message>
    </context>
    <context>
        <name>Reference</name>
        <message>
            <source>Hierarchical decoding</source>
            <translation>階層的なデコード</translation>
        </message>
        <message>
            <source>Labels and levels</source>
            <translation>ラベルとレベル</translation>
        </message>
        <message>
            <source>Calibration</source>
            <translation>較正</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>テキスト</translation>
        </message>
        <message>
            <source>Intervals</source>
            <translation>区間</translation>
        </message>
        <message>
            <source>Hierarchical decoder</source>
            <translation>階層型デコーダ</translation>
        </message>
        <message>
            <source>A decoder with further language heads on intermediate layers: each level is decoded at a layer of its own by its own head, which reads the raw residual there; the last level by the model&apos;s own head.</source>
            <translation>中間層にも言語ヘッドを持つデコーダ。各階層レベルは、それぞれ専用の層で専用のヘッドがその層の生の残差を読んでデコードします。最後のレベルだけはモデル自身のヘッドがデコードします。</translation>
        </message>
        <message>
            <source>Loss of the levels</source>
            <translation>レベルの損失</translation>
        </message>
        <message>
            <source>The weighted sum of the levels&apos; losses; that of a level is the mean cross entropy of the tokens of its own segment, with the token that closes it.</source>
            <translation>各レベルの損失の重み付き和。1つのレベルの損失は、そのレベル自身のセグメントのトークンと、セグメントを閉じるトークンの交差エントロピーの平均です。</translation>
        </message>
        <message>
            <source>Logit lens</source>
            <translation>ロジットレンズ</translation>
        </message>
        <message>
            <source>The model&apos;s own head applied to an intermediate layer&apos;s state after the final norm: what the model would say if it ended there.</source>
            <translation>中間層の状態に最終正規化を施し、モデル自身のヘッドを適用したもの。モデルがそこで終わるとしたら何を出力するかを示します。</translation>
        </message>
        <message>
            <source>Settling depth</source>
            <translation>確定の深さ</translation>
        </message>
        <message>
            <source>The first layer from which on the first choice stays the last layer&apos;s (of an answer: the token that was decoded).</source>
            <translation>そこから先、第1候補が最終層の第1候補（回答では、デコードされたトークン）のまま変わらなくなる最初の層。</translation>
        </message>
        <message>
            <source>Contrastive weight tying</source>
            <translation>対照重み共有</translation>
        </message>
        <message>
            <source>Teaches states to lie near the input embedding of the next token; the other targets of the batch are the negatives.</source>
            <translation>状態が次のトークンの入力埋め込みの近くに来るように学習させます。バッチ内の他のターゲットが負例になります。</translation>
        </message>
        <message>
            <source>Share of the rows with a gold label on the level whose labels there are the gold ones.</source>
            <translation>そのレベルに正解ラベルがある行のうち、そこでのラベルが正解ラベルと一致する行の割合。</translation>
        </message>
        <message>
            <source>Share of the rows that are right on every level for which they have gold.</source>
            <translation>正解があるすべてのレベルで正しい行の割合。</translation>
        </message>
        <message>
            <source>Counts of all labels of all levels together: t right, p said, g gold. What papers on WoS and RCV1 show.</source>
            <translation>すべてのレベルのすべてのラベルを合わせて数えます。tは正答、pは予測、gは正解の数です。WoSとRCV1についての論文が示す値です。</translation>
        </message>
        <message>
            <source>The mean over all C labels of the tree; a label that never occurs counts 0.</source>
            <translation>木にあるC個のラベルすべての平均。一度も現れないラベルは0と数えます。</translation>
        </message>
        <message>
            <source>As micro-F1, but a label is right only where all its ancestors are: t′ counts those.</source>
            <translation>マイクロ F1と同じですが、祖先がすべて正しい場合にのみラベルを正答とします。t′はそのようなラベルの数です。</translation>
        </message>
        <message>
            <source>HierVerb&apos;s factor: x is the number of predicted labels in no complete path, divided by the number of gold labels.</source>
            <translation>HierVerbの係数。xは、完全な経路に含まれない予測ラベルの数を正解ラベルの数で割った値です。</translation>
        </message>
        <message>
            <source>Gold and predicted labels together with all their ancestors (hats).</source>
            <translation>正解ラベルと予測ラベルに、それぞれすべての祖先を加えたもの（ハット付きの記号）。</translation>
        </message>
        <message>
            <source>Expected calibration error: the gap between how sure and how right a head is, over 15 bins of equal width.</source>
            <translation>期待較正誤差：ヘッドの確信度と正しさの隔たりを、等幅の15区分で求めたもの。</translation>
        </message>
        <message>
            <source>The largest gap of a bin that is not empty.</source>
            <translation>空でない区分の隔たりのうち最大のもの。</translation>
        </message>
        <message>
            <source>Mean squared distance of the confidence c from what came out: o is 1 for right, 0 for wrong.</source>
            <translation>確信度cと結果oの差の二乗平均。oは正しければ1、誤りなら0です。</translation>
        </message>
        <message>
            <source>Perplexity</source>
            <translation>パープレキシティ</translation>
        </message>
        <message>
            <source>The exponential of the mean cross entropy of a token, given the true tokens before it (teacher forcing).</source>
            <translation>前にある正しいトークンを与えた（教師強制）ときの、トークンの交差エントロピーの平均を指数関数に入れた値。</translation>
        </message>
        <message>
            <source>Bootstrap interval</source>
            <translation>ブートストラップ区間</translation>
        </message>
        <message>
            <source>Rows are drawn with replacement, as many as there are, and the number is computed anew; the interval lies between the 2.5 % and 97.5 % quantiles. Paired: the same rows are drawn from both evaluations.</source>
            <translation>行を、もとの行数と同じだけ復元抽出し、数値を計算し直します。区間は2.5%分位点と97.5%分位点の間です。対応あり：両方の評価から同じ行を抽出します。</translation>
        </message>
        <message>
            <source>Wilson interval</source>
            <translation>Wilson区間</translation>
        </message>
        <message>
            <source>Of a share p̂ of n rows; z = 1.96.</source>
            <translation>n行における割合p̂の区間。z = 1.96。</translation>
        </message>
        <message>
            <source>Cells of a lens</source>
            <translation>レンズのセル</translation>
        </message>
        <message>
            <source>Further terms</source>
            <translation>その他の用語</translation>
        </message>
        <message>
            <source>The product of the labels&apos; probabilities from the first level down; that of a label is the product of its tokens&apos; probabilities, divided by the sum of that over all labels that its parent allows.</source>
            <translation>最初のレベルから下へ、ラベルの確率を掛け合わせたもの。ラベルの確率は、そのトークンの確率の積を、親が許すすべてのラベルについての和で割ったものです。</translation>
        </message>
        <message>
            <source>Of the heads table: how far training took a head&apos;s matrix from the final head&apos;s; 0 is a copy. The training views show two others: the mean over the rows of 1 − cosine, and the KL divergence of what both heads read.</source>
            <translation>ヘッドの表では、学習がヘッドの行列を最終ヘッドの行列からどれだけ離したか。0はコピーです。学習のビューは別の2つを示します。行についての1 − コサインの平均と、両方のヘッドが読むもののKLダイバージェンスです。</translation>
        </message>
        <message>
            <source>Area under the risk–coverage curve: the mean error rate among the k surest answers, over all k; e counts their errors, and equal confidences share theirs.</source>
            <translation>リスク・カバレッジ曲線の下の面積。最も確かなk個の回答の誤り率を、すべてのkについて平均したもの。eはその誤りの数で、確信度が等しいものは誤りを分け合います。</translation>
        </message>
        <message>
            <source>Geometric mean of the n-gram precisions; answers that are shorter (h words) than their references (r words) are punished by BP. sacrebleu&apos;s tokens 13a, smoothing exp.</source>
            <translation>n-gramの適合率の幾何平均。参照(r語)より短い回答(h語)にはBPのペナルティが付きます。sacrebleuのトークン13a、平滑化exp。</translation>
        </message>
        <message>
            <source>F1 of the longest common subsequence of words (ℓ, of h words in the answer and r in the reference), mean over the rows, no stemming.</source>
            <translation>単語の最長共通部分列(ℓ、回答はh語、参照はr語)のF1。行についての平均で、語幹処理はしません。</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>reading the checkpoint</source>
            <translation>チェックポイントを読み込み中</translation>
        </message>
        <message>
            <source>reading the tokenizer</source>
            <translation>トークナイザを読み込み中</translation>
        </message>
        <message>
            <source>loading weights</source>
            <translation>重みをロード中</translation>
        </message>
        <message>
            <source>reading weights</source>
            <translation>重みを読み込み中</translation>
        </message>
        <message>
            <source>comparing heads</source>
            <translation>ヘッドを比較中</translation>
        </message>
        <message>
            <source>checking weights</source>
            <translation>重みを確認中</translation>
        </message>
        <message>
            <source>running layers</source>
            <translation>層を計算中</translation>
        </message>
        <message>
            <source>decoding</source>
            <translation>デコード中</translation>
        </message>
        <message>
            <source>comparing rows</source>
            <translation>行を比較中</translation>
        </message>
        <message>
            <source>reading layers</source>
            <translation>層を読み取り中</translation>
        </message>
        <message>
            <source>measuring updates</source>
            <translation>更新を測定中</translation>
        </message>
        <message>
            <source>reading without a head</source>
            <translation>ヘッドなしで読み取り中</translation>
        </message>
        <message>
            <source>training</source>
            <translation>学習中</translation>
        </message>
        <message>
            <source>losses</source>
            <translation>損失を計算中</translation>
        </message>
        <message>
            <source>reading rows</source>
            <translation>行を読み込み中</translation>
        </message>
        <message>
            <source>evaluating</source>
            <translation>評価中</translation>
        </message>
        <message>
            <source>writing</source>
            <translation>書き込み中</translation>
        </message>
    </context>
    <context>
        <name>Tokenizer</name>
        <message>
            <source>Tokenizer</source>
            <translation>トークナイザ</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>「%1」</translation>
        </message>
        <message>
            <source>id %1</source>
            <translation>ID %1</translation>
        </message>
        <message>
            <source>bytes %1</source>
            <translation>バイト%1</translation>
        </message>
        <message>
            <source>special</source>
            <translation>特殊</translation>
        </message>
        <message>
            <source>not so in the other model</source>
            <translation>もう一方のモデルでは異なる</translation>
        </message>
        <message>
            <source>tokens: %1 · %2, vocabulary of %3</source>
            <translation>トークン：%1 · %2、語彙数%3</translation>
        </message>
        <message>
            <source>not so in the other model (≠): %1</source>
            <translation>もう一方のモデルでは異なる(≠)：%1</translation>
        </message>
        <message>
            <source>Pieces of “%1”</source>
            <translation>「%1」のピース</translation>
        </message>
    </context>
    <context>
        <name>strata</name>
        <message>
            <source>yes</source>
            <translation>はい</translation>
        </message>
        <message>
            <source>no</source>
            <translation>いいえ</translation>
        </message>
        <message>
            <source>layer %1, position %2</source>
            <translation>層%1、位置%2</translation>
        </message>
    </context>
    <context>
        <name>strata::AboutDialog</name>
        <message>
            <source>About Strata</source>
            <translation>Strataについて</translation>
        </message>
        <message>
            <source>Strata %1</source>
            <translation>Strata %1</translation>
        </message>
        <message>
            <source>Shows what each layer of a hierarchical decoder language model says, how sure it is, and whether it is meaningful.</source>
            <translation>階層型デコーダ言語モデルの各層が何を示すか、どれだけ確かか、意味があるかを表示します。</translation>
        </message>
        <message>
            <source>Built with Qt %1, LibTorch, sentencepiece, nlohmann-json and PCRE2. Fonts: Inter (as Strata Sans) and DejaVu Sans Mono. The demonstration model was made from WordNet.</source>
            <translation>Qt %1、LibTorch、sentencepiece、nlohmann-json、PCRE2を使用して作成されています。フォント：Inter（Strata Sansとして）とDejaVu Sans Mono。デモのモデルはWordNetから作られました。</translation>
        </message>
        <message>
            <source>Free software under the GNU General Public License, version 3.</source>
            <translation>GNU General Public Licenseバージョン3に基づくフリーソフトウェアです。</translation>
        </message>
    </context>
    <context>
        <name>strata::Actions</name>
        <message>
            <source>Open &amp;model folder…</source>
            <translation>モデルフォルダを開く(&amp;M)…</translation>
        </message>
        <message>
            <source>Opens a folder as Hugging Face writes it</source>
            <translation>Hugging Face形式のフォルダを開きます</translation>
        </message>
        <message>
            <source>Open model &amp;file…</source>
            <translation>モデルファイルを開く(&amp;F)…</translation>
        </message>
        <message>
            <source>Opens a .safetensors file beside its config.json, or a .gguf file</source>
            <translation>config.jsonと並ぶ.safetensorsファイル、または.ggufファイルを開きます</translation>
        </message>
        <message>
            <source>Open &amp;task file…</source>
            <translation>タスクファイルを開く(&amp;T)…</translation>
        </message>
        <message>
            <source>Reads how the levels talk from a .task.json file</source>
            <translation>各レベルの言葉のやり取りを.task.jsonファイルから読み込みます</translation>
        </message>
        <message>
            <source>Open the &amp;demonstration</source>
            <translation>デモを開く(&amp;D)</translation>
        </message>
        <message>
            <source>Opens the bundled model and runs its first example</source>
            <translation>付属のモデルを開き、最初の例を実行します</translation>
        </message>
        <message>
            <source>&amp;Export figure…</source>
            <translation>図を書き出す(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;Close model</source>
            <translation>モデルを閉じる(&amp;C)</translation>
        </message>
        <message>
            <source>Gives the model&apos;s memory back; runs stay</source>
            <translation>モデルのメモリを解放します。実行は残ります</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>終了(&amp;Q)</translation>
        </message>
        <message>
            <source>Ends the program</source>
            <translation>プログラムを終了します</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>実行(&amp;R)</translation>
        </message>
        <message>
            <source>Runs the prompt</source>
            <translation>プロンプトを実行します</translation>
        </message>
        <message>
            <source>Run &amp;again</source>
            <translation>再実行(&amp;A)</translation>
        </message>
        <message>
            <source>Runs the last prompt once more, as it was</source>
            <translation>最後のプロンプトをそのままもう一度実行します</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>停止(&amp;S)</translation>
        </message>
        <message>
            <source>Stops the run and keeps what was computed</source>
            <translation>実行を停止し、計算済みの内容を残します</translation>
        </message>
        <message>
            <source>&amp;Hierarchical</source>
            <translation>階層的(&amp;H)</translation>
        </message>
        <message>
            <source>The levels decode one after another, each by its own head</source>
            <translation>レベルが順に、それぞれ自身のヘッドでデコードします</translation>
        </message>
        <message>
            <source>Each head &amp;freely</source>
            <translation>各ヘッドを自由に(&amp;F)</translation>
        </message>
        <message>
            <source>Every head continues the same prompt by itself</source>
            <translation>各ヘッドが同じプロンプトを独立に続けます</translation>
        </message>
        <message>
            <source>Light or dark as the desktop is</source>
            <translation>デスクトップに合わせてライトまたはダーク</translation>
        </message>
        <message>
            <source>Light, whatever the desktop is</source>
            <translation>デスクトップにかかわらずライト</translation>
        </message>
        <message>
            <source>Theme: &amp;dark</source>
            <translation>テーマ：ダーク(&amp;D)</translation>
        </message>
        <message>
            <source>Dark, whatever the desktop is</source>
            <translation>デスクトップにかかわらずダーク</translation>
        </message>
        <message>
            <source>Shows the list of problems</source>
            <translation>問題の一覧を表示します</translation>
        </message>
        <message>
            <source>&amp;Arrange panels as at first</source>
            <translation>パネルを初期配置に戻す(&amp;A)</translation>
        </message>
        <message>
            <source>Puts every panel back</source>
            <translation>すべてのパネルを元の位置に戻します</translation>
        </message>
        <message>
            <source>&amp;Start page</source>
            <translation>スタートページ(&amp;S)</translation>
        </message>
        <message>
            <source>The demonstration, recent models and runs</source>
            <translation>デモ、最近使ったモデルと実行</translation>
        </message>
        <message>
            <source>Puts the cursor into the prompt</source>
            <translation>カーソルをプロンプトに移します</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>キーボードショートカット(&amp;K)</translation>
        </message>
        <message>
            <source>Every action and its shortcut</source>
            <translation>すべての操作とそのショートカット</translation>
        </message>
        <message>
            <source>&amp;About Strata</source>
            <translation>Strataについて(&amp;A)</translation>
        </message>
        <message>
            <source>Version, licence and parts</source>
            <translation>バージョン、ライセンス、構成要素</translation>
        </message>
        <message>
            <source>&amp;Task</source>
            <translation>タスク(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Device</source>
            <translation>デバイス(&amp;D)</translation>
        </message>
        <message>
            <source>Lan&amp;guage</source>
            <translation>言語(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Panels</source>
            <translation>パネル(&amp;P)</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>ファイル(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>表示(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>ヘルプ(&amp;H)</translation>
        </message>
        <message>
            <source>Main toolbar</source>
            <translation>メインツールバー</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>実行</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>書き出す…</translation>
        </message>
        <message>
            <source>Task ▾</source>
            <translation>タスク ▾</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>タスク</translation>
        </message>
        <message>
            <source>Device ▾</source>
            <translation>デバイス ▾</translation>
        </message>
        <message>
            <source>Device and type of computation</source>
            <translation>デバイスと計算のデータ型</translation>
        </message>
        <message>
            <source>Lens columns ▾</source>
            <translation>レンズの列 ▾</translation>
        </message>
        <message>
            <source>Layers whose logit lens continues the prompt as well</source>
            <translation>ロジットレンズでもプロンプトを続ける層</translation>
        </message>
        <message>
            <source>Open ▾</source>
            <translation>開く ▾</translation>
        </message>
        <message>
            <source>Open a model, a run or a task</source>
            <translation>モデル、実行、タスクを開く</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>ファイル</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>実行</translation>
        </message>
        <message>
            <source>View</source>
            <translation>表示</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>パネル</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>ヘルプ</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>編集(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Lens of this run</source>
            <translation>この実行のレンズ(&amp;L)</translation>
        </message>
        <message>
            <source>Reads every layer at every position of the shown run</source>
            <translation>表示中の実行の各位置で各層を読み取ります</translation>
        </message>
        <message>
            <source>&amp;Explore</source>
            <translation>探索(&amp;E)</translation>
        </message>
        <message>
            <source>Workspace: heads side by side, confidence, hierarchy</source>
            <translation>ワークスペース：並べたヘッド、確信度、階層</translation>
        </message>
        <message>
            <source>&amp;Lens</source>
            <translation>レンズ(&amp;L)</translation>
        </message>
        <message>
            <source>Workspace: every layer at every position</source>
            <translation>ワークスペース：すべての位置ですべての層</translation>
        </message>
        <message>
            <source>&amp;Use the shown run&apos;s settings again</source>
            <translation>表示中の実行の設定を再利用(&amp;U)</translation>
        </message>
        <message>
            <source>Puts its prompt, task and sampling back, ready to run</source>
            <translation>そのプロンプト、タスク、サンプリングを戻し、実行できる状態にします</translation>
        </message>
        <message>
            <source>&amp;Keep a history of runs</source>
            <translation>実行の履歴を残す(&amp;K)</translation>
        </message>
        <message>
            <source>Writes every run that ends to the disk, so that it is there the next time</source>
            <translation>終了した実行をすべてディスクに書き込み、次回も使えるようにします</translation>
        </message>
        <message>
            <source>&amp;Clear the history…</source>
            <translation>履歴を消去(&amp;C)…</translation>
        </message>
        <message>
            <source>Removes the kept runs from the disk</source>
            <translation>残してある実行をディスクから削除します</translation>
        </message>
        <message>
            <source>Theme: follow the s&amp;ystem</source>
            <translation>テーマ：システムに従う(&amp;Y)</translation>
        </message>
        <message>
            <source>Theme: l&amp;ight</source>
            <translation>テーマ：ライト(&amp;I)</translation>
        </message>
        <message>
            <source>Pro&amp;blems</source>
            <translation>問題(&amp;B)</translation>
        </message>
        <message>
            <source>Go to the p&amp;rompt</source>
            <translation>プロンプトへ移動(&amp;R)</translation>
        </message>
        <message>
            <source>Open rece&amp;nt</source>
            <translation>最近使った項目を開く(&amp;N)</translation>
        </message>
        <message>
            <source>Lens &amp;columns</source>
            <translation>レンズの列(&amp;C)</translation>
        </message>
        <message>
            <source>More buttons</source>
            <translation>その他のボタン</translation>
        </message>
        <message>
            <source>Open a model on a &amp;host…</source>
            <translation>ホスト上のモデルを開く(&amp;H)…</translation>
        </message>
        <message>
            <source>The weights stay on another machine, which ssh reaches, and everything is computed there</source>
            <translation>重みはsshで接続する別のマシンに置いたままにし、計算はすべてそこで行います</translation>
        </message>
        <message>
            <source>E&amp;valuate</source>
            <translation>評価(&amp;V)</translation>
        </message>
        <message>
            <source>Workspace: a data set, its metrics and its rows</source>
            <translation>ワークスペース：データセット、その指標と行</translation>
        </message>
        <message>
            <source>Open sa&amp;ved document…</source>
            <translation>保存した文書を開く(&amp;V)…</translation>
        </message>
        <message>
            <source>Shows a saved run, lens, evaluation or note; its model is not needed</source>
            <translation>保存した実行、レンズ、評価、メモを表示します。モデルは不要です</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>Writes the shown document into its file, with its provenance; asks where, the first time</source>
            <translation>表示中の文書を出所とともにファイルに書き込みます。初回は保存先を尋ねます</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>名前を付けて保存(&amp;A)…</translation>
        </message>
        <message>
            <source>Writes the shown document into another file</source>
            <translation>表示中の文書を別のファイルに書き込みます</translation>
        </message>
        <message>
            <source>U&amp;ndo</source>
            <translation>元に戻す(&amp;N)</translation>
        </message>
        <message>
            <source>Takes the last change of pins back, or brings back what was removed from the list</source>
            <translation>ピン留めの最後の変更を取り消すか、リストから削除したものを戻します</translation>
        </message>
        <message>
            <source>Re&amp;move the shown document</source>
            <translation>表示中の文書を削除(&amp;M)</translation>
        </message>
        <message>
            <source>Takes the shown run, lens or note out of the list; can be undone</source>
            <translation>表示中の実行、レンズ、メモをリストから外します。元に戻せます</translation>
        </message>
        <message>
            <source>Ma&amp;ke an HdLM of this model…</source>
            <translation>このモデルからHdLMを作成(&amp;K)…</translation>
        </message>
        <message>
            <source>Copies the final head to further layers, to be trained; writes a new model, or the heads alone</source>
            <translation>学習させるために最終ヘッドを他の層へコピーします。新しいモデル、またはヘッドだけを書き込みます</translation>
        </message>
        <message>
            <source>Writes a view as PDF, SVG, PNG, HTML, CSV or JSON</source>
            <translation>ビューをPDF、SVG、PNG、HTML、CSV、JSONで書き出します</translation>
        </message>
        <message>
            <source>T&amp;rain…</source>
            <translation>学習(&amp;R)…</translation>
        </message>
        <message>
            <source>Starts a training in a process of its own, which is watched in the Train workspace</source>
            <translation>独立したプロセスで学習を開始し、学習ワークスペースで監視します</translation>
        </message>
        <message>
            <source>Open the &amp;model of what is shown</source>
            <translation>表示中のもののモデルを開く(&amp;M)</translation>
        </message>
        <message>
            <source>Opens the model that the shown run, lens or evaluation was made with</source>
            <translation>表示中の実行、レンズ、評価を作成したモデルを開きます</translation>
        </message>
        <message>
            <source>Trai&amp;n</source>
            <translation>学習(&amp;N)</translation>
        </message>
        <message>
            <source>Workspace: a training as it goes, its losses and what it learns</source>
            <translation>ワークスペース：進行中の学習、その損失と学習内容</translation>
        </message>
        <message>
            <source>&amp;What if…</source>
            <translation>もしも(&amp;W)…</translation>
        </message>
        <message>
            <source>Gives a level another answer and decodes everything below it anew, the original beside</source>
            <translation>あるレベルに別の回答を与え、その下をすべて改めてデコードし、元の結果と並べます</translation>
        </message>
        <message>
            <source>&amp;Go on with the evaluation</source>
            <translation>評価を続行(&amp;G)</translation>
        </message>
        <message>
            <source>Evaluates the rows that are left of the shown evaluation, which was stopped</source>
            <translation>表示中の停止した評価の残りの行を評価します</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>続行</translation>
        </message>
        <message>
            <source>Freely</source>
            <translation>自由に</translation>
        </message>
        <message>
            <source>Com&amp;pose figure…</source>
            <translation>図を組む(&amp;P)…</translation>
        </message>
        <message>
            <source>Puts figures of any open documents on one page, with letters, in the size of a venue</source>
            <translation>開いている任意の文書の図を、掲載先のサイズで、文字付きで1ページに並べます</translation>
        </message>
        <message>
            <source>&amp;Find an action…</source>
            <translation>操作を検索(&amp;F)…</translation>
        </message>
        <message>
            <source>Actions, views, recent models and documents by a part of their name</source>
            <translation>操作、ビュー、最近使ったモデルと文書を名前の一部から検索します</translation>
        </message>
        <message>
            <source>Compare w&amp;ith…</source>
            <translation>他と比較(&amp;I)…</translation>
        </message>
        <message>
            <source>The shown run or lens beside another one, and their difference</source>
            <translation>表示中の実行またはレンズを別のものと並べ、その差も表示します</translation>
        </message>
        <message>
            <source>Pla&amp;y</source>
            <translation>再生(&amp;Y)</translation>
        </message>
        <message>
            <source>By token</source>
            <translation>トークンごと</translation>
        </message>
        <message>
            <source>What playback shows step by step</source>
            <translation>再生で1ステップずつ表示するもの</translation>
        </message>
        <message>
            <source>Playback sp&amp;eed</source>
            <translation>再生速度(&amp;E)</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>標準</translation>
        </message>
        <message>
            <source>Speed of playback</source>
            <translation>再生の速度</translation>
        </message>
        <message>
            <source>Step &amp;back</source>
            <translation>1ステップ戻る(&amp;B)</translation>
        </message>
        <message>
            <source>Selects the previous token; in playback, shows one step less</source>
            <translation>前のトークンを選択します。再生中は表示を1ステップ減らします</translation>
        </message>
        <message>
            <source>&amp;Play</source>
            <translation>再生(&amp;P)</translation>
        </message>
        <message>
            <source>Shows one token, layer or level after another; what comes later is hidden</source>
            <translation>トークン、層、またはレベルを1つずつ順に表示します。後に来るものは隠します</translation>
        </message>
        <message>
            <source>Step f&amp;orward</source>
            <translation>1ステップ進む(&amp;O)</translation>
        </message>
        <message>
            <source>Selects the next token; in playback, shows one step more</source>
            <translation>次のトークンを選択します。再生中は表示を1ステップ増やします</translation>
        </message>
        <message>
            <source>By &amp;token</source>
            <translation>トークンごと(&amp;T)</translation>
        </message>
        <message>
            <source>Playback shows one token after another, as they were decoded</source>
            <translation>トークンを、デコードされた順に1つずつ再生します</translation>
        </message>
        <message>
            <source>By &amp;layer</source>
            <translation>層ごと(&amp;L)</translation>
        </message>
        <message>
            <source>Playback shows one layer after another; what deeper ones say is hidden</source>
            <translation>層を1つずつ再生します。より深い層が示すものは隠します</translation>
        </message>
        <message>
            <source>By le&amp;vel</source>
            <translation>レベルごと(&amp;V)</translation>
        </message>
        <message>
            <source>Playback shows one level&apos;s answer after another</source>
            <translation>レベルの回答を1つずつ再生します</translation>
        </message>
        <message>
            <source>&amp;Slow</source>
            <translation>低速(&amp;S)</translation>
        </message>
        <message>
            <source>Playback takes 2 s for a step</source>
            <translation>1ステップ2秒で再生します</translation>
        </message>
        <message>
            <source>Slow</source>
            <translation>低速</translation>
        </message>
        <message>
            <source>&amp;Normal</source>
            <translation>標準(&amp;N)</translation>
        </message>
        <message>
            <source>Playback takes 0.7 s for a step</source>
            <translation>1ステップ0.7秒で再生します</translation>
        </message>
        <message>
            <source>&amp;Fast</source>
            <translation>高速(&amp;F)</translation>
        </message>
        <message>
            <source>Playback takes 0.25 s for a step</source>
            <translation>1ステップ0.25秒で再生します</translation>
        </message>
        <message>
            <source>Fast</source>
            <translation>高速</translation>
        </message>
        <message>
            <source>&amp;Repeat</source>
            <translation>繰り返し(&amp;R)</translation>
        </message>
        <message>
            <source>Playback begins again after the last step</source>
            <translation>最後のステップの後、再生を最初から繰り返します</translation>
        </message>
        <message>
            <source>Presentation on sec&amp;ond screen</source>
            <translation>2つ目の画面で発表(&amp;O)</translation>
        </message>
        <message>
            <source>A window for the projector; this one then has notes, the time and what comes next</source>
            <translation>プロジェクタ用のウィンドウです。このウィンドウには、メモ、時間、次の内容を表示します</translation>
        </message>
        <message>
            <source>Second screen</source>
            <translation>2つ目の画面</translation>
        </message>
        <message>
            <source>Find in this &amp;view…</source>
            <translation>このビュー内を検索(&amp;V)…</translation>
        </message>
        <message>
            <source>A token, a label or a position of the view that one looks at</source>
            <translation>見ているビューのトークン、ラベル、または位置を検索します</translation>
        </message>
        <message>
            <source>Find the ne&amp;xt</source>
            <translation>次を検索(&amp;X)</translation>
        </message>
        <message>
            <source>The next place of what was looked for</source>
            <translation>検索した語句の次の箇所へ移動します</translation>
        </message>
        <message>
            <source>Find the previ&amp;ous</source>
            <translation>前を検索(&amp;O)</translation>
        </message>
        <message>
            <source>The place before of what was looked for</source>
            <translation>検索した語句の前の箇所へ移動します</translation>
        </message>
        <message>
            <source>&amp;Preferences…</source>
            <translation>環境設定(&amp;P)…</translation>
        </message>
        <message>
            <source>Theme, language, type size, device, threads, history</source>
            <translation>テーマ、言語、文字サイズ、デバイス、スレッド、履歴</translation>
        </message>
        <message>
            <source>Larger te&amp;xt</source>
            <translation>文字を大きく(&amp;X)</translation>
        </message>
        <message>
            <source>Of the whole window; exported figures keep their sizes</source>
            <translation>ウィンドウ全体の文字です。書き出す図のサイズは変わりません</translation>
        </message>
        <message>
            <source>S&amp;maller text</source>
            <translation>文字を小さく(&amp;M)</translation>
        </message>
        <message>
            <source>Text as at &amp;first</source>
            <translation>最初の文字サイズ(&amp;F)</translation>
        </message>
        <message>
            <source>Text of the size that the program has at first</source>
            <translation>文字をプログラムの初期サイズに戻します</translation>
        </message>
        <message>
            <source>&amp;Formulas and terms</source>
            <translation>数式と用語(&amp;F)</translation>
        </message>
        <message>
            <source>What each number is: formula, unit, source; and the field&apos;s words</source>
            <translation>各数値の意味（数式、単位、出典）と、この分野の用語</translation>
        </message>
        <message>
            <source>&amp;Compare</source>
            <translation>比較(&amp;C)</translation>
        </message>
        <message>
            <source>Workspace: two runs or two lenses, and their difference</source>
            <translation>ワークスペース：2つの実行または2つのレンズと、その差</translation>
        </message>
        <message>
            <source>Presen&amp;t</source>
            <translation>発表(&amp;T)</translation>
        </message>
        <message>
            <source>Workspace: views in large type for a room, revealed step by step</source>
            <translation>ワークスペース：会場向けの大きな文字のビューを、1ステップずつ見せます</translation>
        </message>
        <message>
            <source>Writes a lesson: what the views show becomes a step, its answers are looked up in the run</source>
            <translation>レッスンを作成します。ビューに表示されている内容が1つのステップになり、その答えは実行から参照されます</translation>
        </message>
        <message>
            <source>Opens a lesson to change it</source>
            <translation>レッスンを開いて変更します</translation>
        </message>
        <message>
            <source>Ed&amp;it the task…</source>
            <translation>タスクを編集(&amp;I)…</translation>
        </message>
        <message>
            <source>Levels, heads, layout and labels of the task as a form or as JSON, with the text and tokens that the model will see; one that comes with the program is edited as a copy</source>
            <translation>タスクのレベル、ヘッド、レイアウト、ラベルをフォームまたはJSONで編集します。モデルに渡されるテキストとトークンも表示されます。プログラム付属のタスクは複製を編集します</translation>
        </message>
        <message>
            <source>Ne&amp;w task…</source>
            <translation>新規タスク(&amp;W)…</translation>
        </message>
        <message>
            <source>Begins a task file: a level for each head of the open model</source>
            <translation>開いているモデルの各ヘッドにレベルを1つずつ割り当てたタスクファイルを作成します</translation>
        </message>
        <message>
            <source>Labels of a taxonomy&apos;s file: added, renamed, moved, sorted, checked</source>
            <translation>分類体系ファイルのラベルの追加、名前の変更、移動、並べ替え、確認を行います</translation>
        </message>
        <message>
            <source>Begins a taxonomy, the tree of labels that a task answers with</source>
            <translation>分類体系(タスクが回答に使うラベルの木)を新しく作成します</translation>
        </message>
        <message>
            <source>Go on with the con&amp;versation</source>
            <translation>会話を続ける(&amp;V)</translation>
        </message>
        <message>
            <source>The shown answer becomes a turn of the conversation; the next input follows it</source>
            <translation>表示中の回答を会話のターンにします。次の入力はその後に続きます</translation>
        </message>
        <message>
            <source>Answer a&amp;nother way</source>
            <translation>別の回答を生成(&amp;N)</translation>
        </message>
        <message>
            <source>The same question again, drawn with the next seed</source>
            <translation>同じ質問を、次のシードでサンプリングし直します</translation>
        </message>
        <message>
            <source>&amp;Undo the last change of panels</source>
            <translation>パネルの最後の変更を元に戻す(&amp;U)</translation>
        </message>
        <message>
            <source>Panels stand as before they were moved, closed or arranged</source>
            <translation>パネルを、移動、閉じる、整列の操作を行う前の状態に戻します</translation>
        </message>
        <message>
            <source>Heads of the open model, which can be moved; its tensors, configuration, tokenizer</source>
            <translation>開いているモデルのヘッド(移動できます)、テンソル、構成、トークナイザ</translation>
        </message>
        <message>
            <source>New less&amp;on…</source>
            <translation>新規レッスン(&amp;O)…</translation>
        </message>
        <message>
            <source>Edit &amp;lesson…</source>
            <translation>レッスンを編集(&amp;L)…</translation>
        </message>
        <message>
            <source>Edit a tree of la&amp;bels…</source>
            <translation>ラベルの木を編集(&amp;B)…</translation>
        </message>
        <message>
            <source>Be&amp;gin a tree of labels…</source>
            <translation>新規のラベルの木(&amp;G)…</translation>
        </message>
        <message>
            <source>Inside t&amp;he model…</source>
            <translation>モデルの内部(&amp;H)…</translation>
        </message>
    </context>
    <context>
        <name>strata::AdaptDialog</name>
        <message>
            <source>Only the &amp;heads, in a file beside the model</source>
            <translation>ヘッドのみ、モデルの隣のファイルに(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Part the final head from the embedding</source>
            <translation>最終ヘッドを埋め込みから切り離す(&amp;P)</translation>
        </message>
        <message>
            <source>Make an HdLM of this model</source>
            <translation>このモデルからHdLMを作成</translation>
        </message>
        <message>
            <source>Each layer that is clicked gets a copy of the final head, to be trained. The weights of the model stay as they are, bit for bit.</source>
            <translation>クリックした層に、学習させるための最終ヘッドのコピーが置かれます。モデルの重みは1ビットも変わりません。</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>層</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名前</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>重み</translation>
        </message>
        <message>
            <source>Reads</source>
            <translation>読み取り元</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>必要量</translation>
        </message>
        <message>
            <source>New heads</source>
            <translation>新しいヘッド</translation>
        </message>
        <message>
            <source>The final head gets a matrix of its own, so that heads can be trained with the rest frozen</source>
            <translation>最終ヘッドに専用の行列を与え、残りを凍結したままヘッドを学習できるようにします</translation>
        </message>
        <message>
            <source>&amp;Write to</source>
            <translation>書き込み先(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Choose…</source>
            <translation>選択(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Make</source>
            <translation>作成(&amp;M)</translation>
        </message>
        <message>
            <source>Where to?</source>
            <translation>書き込み先</translation>
        </message>
        <message>
            <source>Heads (*.safetensors)</source>
            <translation>ヘッド(*.safetensors)</translation>
        </message>
        <message>
            <source>as published</source>
            <translation>公開時のまま</translation>
        </message>
        <message>
            <source>Name of the head at layer %1</source>
            <translation>層%1のヘッドの名前</translation>
        </message>
        <message>
            <source>Weight of its loss</source>
            <translation>損失の重み</translation>
        </message>
        <message>
            <source>raw residual</source>
            <translation>生の残差</translation>
        </message>
        <message>
            <source>after the norm</source>
            <translation>正規化の後</translation>
        </message>
        <message>
            <source>What it reads</source>
            <translation>読み取る内容</translation>
        </message>
        <message>
            <source>Click a layer to put a head there.</source>
            <translation>ヘッドを置く層をクリックしてください。</translation>
        </message>
        <message>
            <source>Two heads are called %1.</source>
            <translation>%1という名前のヘッドが2つあります。</translation>
        </message>
        <message>
            <source>There must be fewer levels than layers.</source>
            <translation>レベルの数は層の数より少なくしてください。</translation>
        </message>
        <message>
            <source>Say where it is to be written.</source>
            <translation>書き込み先を指定してください。</translation>
        </message>
        <message>
            <source>The file of heads ends in .safetensors.</source>
            <translation>ヘッドのファイルは.safetensorsで終わる必要があります。</translation>
        </message>
        <message>
            <source>%1 is there already; name another one.</source>
            <translation>%1はすでに存在します。別の名前を指定してください。</translation>
        </message>
        <message numerus="yes">
            <source>%n new head(s): a file of %1</source>
            <translation>
                <numerusform>新しいヘッド%n個：%1のファイル</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new head(s): %1 beside the model&apos;s own %2</source>
            <translation>
                <numerusform>新しいヘッド%n個：モデル自体の%2に加えて%1</numerusform>
            </translation>
        </message>
        <message>
            <source>Writing; Cancel leaves nothing behind.</source>
            <translation>書き込み中です。キャンセルすれば何も残りません。</translation>
        </message>
    </context>
    <context>
        <name>strata::AgreementView</name>
        <message>
            <source>Agreement</source>
            <translation>一致度</translation>
        </message>
        <message>
            <source>same top-1</source>
            <translation>同じtop-1</translation>
        </message>
        <message>
            <source>top-k overlap</source>
            <translation>top-kの重なり</translation>
        </message>
        <message>
            <source>JS distance</source>
            <translation>JS距離</translation>
        </message>
        <message>
            <source>How agreement is measured</source>
            <translation>一致度の測り方</translation>
        </message>
        <message>
            <source>positions that settle at layer %1: %2</source>
            <translation>層%1で確定する位置：%2</translation>
        </message>
        <message>
            <source>; on the way their top-1 changed %1 times on average</source>
            <translation>、途中でtop-1が平均%1回変わりました</translation>
        </message>
        <message>
            <source>%1 and %2: %3 %4</source>
            <translation>%1と%2：%3 %4</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>層%1</translation>
        </message>
        <message>
            <source>Settling depth: the first layer from which the most probable token stays the final one. Agreement: how far the answers of two layers or heads are the same. Wheel to zoom (with Ctrl where the view scrolls), double click to see all; keys: + and −, arrows with Ctrl and Shift, 0, and N for the next plot.</source>
            <translation>確定の深さ：それ以降、最も確率の高いトークンが最終のものと変わらない最初の層です。一致度：2つの層またはヘッドの回答がどれだけ同じかを示します。ホイールで拡大・縮小（ビューがスクロールする場合はCtrlと併用）、ダブルクリックで全体を表示します。キー：+と−、CtrlまたはShiftと矢印、0、次のプロットはNです。</translation>
        </message>
    </context>
    <context>
        <name>strata::AnimationBox</name>
        <message>
            <source>Begin again at the end</source>
            <translation>最後まで来たら最初から繰り返す</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>P&amp;layed</source>
            <translation>再生単位(&amp;L)</translation>
        </message>
        <message>
            <source>Ti&amp;me of a step</source>
            <translation>1ステップの時間(&amp;M)</translation>
        </message>
        <message>
            <source>L&amp;onger at the end</source>
            <translation>最後を長く表示(&amp;O)</translation>
        </message>
    </context>
    <context>
        <name>strata::AuthorFields</name>
        <message>
            <source>The step is about no run whose numbers could stand here</source>
            <translation>このステップは、数値を引用できる実行を対象としていません</translation>
        </message>
        <message>
            <source>First mend what the check says: the lesson cannot be read yet</source>
            <translation>先に確認で指摘された点を修正してください。レッスンをまだ読み込めません</translation>
        </message>
        <message>
            <source>Number ▾</source>
            <translation>数値 ▾</translation>
        </message>
        <message>
            <source>Puts in a number or a word that is looked up in the run: {{…}}</source>
            <translation>実行から参照する数値または語を挿入します：{{…}}</translation>
        </message>
        <message>
            <source>Number for: %1</source>
            <translation>数値の挿入先：%1</translation>
        </message>
        <message>
            <source>Add: %1</source>
            <translation>追加：%1</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>移動</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>上へ</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>下へ</translation>
        </message>
    </context>
    <context>
        <name>strata::AuthorState</name>
        <message>
            <source>Text</source>
            <translation>テキスト</translation>
        </message>
        <message>
            <source>What is to be seen here?</source>
            <translation>ここで何に注目しますか？</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>ステップを追加</translation>
        </message>
        <message>
            <source>Record the views</source>
            <translation>ビューを記録</translation>
        </message>
        <message>
            <source>Duplicate the step</source>
            <translation>ステップを複製</translation>
        </message>
        <message>
            <source>Delete the step</source>
            <translation>ステップを削除</translation>
        </message>
        <message>
            <source>Move the step</source>
            <translation>ステップを移動</translation>
        </message>
        <message>
            <source>Add a run</source>
            <translation>実行を追加</translation>
        </message>
    </context>
    <context>
        <name>strata::AuthorWindow</name>
        <message>
            <source>Steps</source>
            <translation>ステップ</translation>
        </message>
        <message>
            <source>What the check says</source>
            <translation>確認の結果</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Add a step &amp;from</source>
            <translation>ビューからステップを追加(&amp;F)</translation>
        </message>
        <message>
            <source>Record &amp;into the step</source>
            <translation>ステップに記録(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Add a step</source>
            <translation>ステップを追加(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Record the views</source>
            <translation>ビューを記録(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Duplicate</source>
            <translation>複製(&amp;D)</translation>
        </message>
        <message>
            <source>De&amp;lete</source>
            <translation>削除(&amp;L)</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>上へ移動(&amp;U)</translation>
        </message>
        <message>
            <source>Move do&amp;wn</source>
            <translation>下へ移動(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Play it</source>
            <translation>再生(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>名前を付けて保存(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>閉じる(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>元に戻す(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>やり直す(&amp;R)</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>元に戻す</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>やり直す</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>ファイル(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>編集(&amp;E)</translation>
        </message>
        <message>
            <source>S&amp;tep</source>
            <translation>ステップ(&amp;T)</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>ツール</translation>
        </message>
        <message>
            <source>Language of the texts</source>
            <translation>テキストの言語</translation>
        </message>
        <message>
            <source>The language in which the texts are written now; each text can have all of them</source>
            <translation>現在テキストを書いている言語です。どのテキストも、すべての言語で書くことができます</translation>
        </message>
        <message>
            <source>No view shows a run, a lens or an evaluation</source>
            <translation>実行、レンズ、評価を表示しているビューがありません</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>ステップを追加</translation>
        </message>
        <message>
            <source>Record the views</source>
            <translation>ビューを記録</translation>
        </message>
        <message>
            <source>No view shows a run, a lens or an evaluation: there is nothing to record.</source>
            <translation>実行、レンズ、評価を表示しているビューがないため、記録するものがありません。</translation>
        </message>
        <message>
            <source>The lesson: title, goals, runs</source>
            <translation>レッスン：タイトル、目標、実行</translation>
        </message>
        <message>
            <source>New lesson</source>
            <translation>新規レッスン</translation>
        </message>
        <message>
            <source>%1[*] – Lesson</source>
            <translation>%1[*] – レッスン</translation>
        </message>
        <message>
            <source>Nothing is claimed yet.</source>
            <translation>まだ主張はありません。</translation>
        </message>
        <message numerus="yes">
            <source>All of %n claim(s) hold.</source>
            <translation>
                <numerusform>%n 件の主張はすべて成り立ちます。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n claim(s) do not hold.</source>
            <translation>
                <numerusform>%n 件中 %1 件の主張が成り立ちません。</numerusform>
            </translation>
        </message>
        <message>
            <source>A claim of this step does not hold</source>
            <translation>このステップの主張が成り立ちません</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>%1を保存しました</translation>
        </message>
        <message>
            <source>Unsaved lesson</source>
            <translation>保存されていないレッスン</translation>
        </message>
        <message>
            <source>The lesson was changed and not saved.</source>
            <translation>レッスンは変更されましたが、保存されていません。</translation>
        </message>
    </context>
    <context>
        <name>strata::BreakdownFigure</name>
        <message>
            <source>Accuracy by …</source>
            <translation>正解率の内訳…</translation>
        </message>
        <message>
            <source>Accuracy by what</source>
            <translation>正解率の内訳の基準</translation>
        </message>
        <message>
            <source>by length</source>
            <translation>長さ別</translation>
        </message>
        <message>
            <source>by frequency of the label</source>
            <translation>ラベルの頻度別</translation>
        </message>
        <message>
            <source>by confidence</source>
            <translation>確信度別</translation>
        </message>
        <message>
            <source>rows with this gold label</source>
            <translation>この正解ラベルを持つ行</translation>
        </message>
        <message>
            <source>confidence</source>
            <translation>確信度</translation>
        </message>
        <message>
            <source>tokens of prompt and answers</source>
            <translation>プロンプトと回答のトークン数</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>正解率</translation>
        </message>
        <message>
            <source>bands: 95 %, Wilson</source>
            <translation>帯：95%、Wilson</translation>
        </message>
        <message>
            <source>level</source>
            <translation>レベル</translation>
        </message>
        <message>
            <source>from</source>
            <translation>下端</translation>
        </message>
        <message>
            <source>to</source>
            <translation>上端</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>行</translation>
        </message>
        <message>
            <source>right</source>
            <translation>正答</translation>
        </message>
        <message>
            <source>low</source>
            <translation>下限</translation>
        </message>
        <message>
            <source>high</source>
            <translation>上限</translation>
        </message>
    </context>
    <context>
        <name>strata::CalibrationFigure</name>
        <message>
            <source>Calibration</source>
            <translation>較正</translation>
        </message>
        <message>
            <source>No record says how sure its labels are: there is nothing to compare.</source>
            <translation>ラベルの確信度を示すレコードがないため、比較できるものがありません。</translation>
        </message>
        <message>
            <source>%1 · head %2, layer %3</source>
            <translation>%1 · ヘッド%2、層%3</translation>
        </message>
        <message>
            <source>ECE %1 · MCE %2 · Brier %3 · accuracy %4, confidence %5</source>
            <translation>ECE %1 · MCE %2 · Brier %3 · 正解率%4、確信度%5</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>正解率</translation>
        </message>
        <message>
            <source>confidence</source>
            <translation>確信度</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>行</translation>
        </message>
        <message>
            <source>confidence %1</source>
            <translation>確信度%1</translation>
        </message>
        <message numerus="yes">
            <source>%1, confidence %2 to %3: %n row(s), mean confidence %4, accuracy %5</source>
            <translation>
                <numerusform>%1、確信度%2～%3：%n行、平均確信度%4、正解率%5</numerusform>
            </translation>
        </message>
        <message>
            <source>level</source>
            <translation>レベル</translation>
        </message>
        <message>
            <source>from</source>
            <translation>下端</translation>
        </message>
        <message>
            <source>to</source>
            <translation>上端</translation>
        </message>
        <message>
            <source>mean confidence</source>
            <translation>平均確信度</translation>
        </message>
    </context>
    <context>
        <name>strata::ChoiceMenus</name>
        <message>
            <source>&amp;Clear this list</source>
            <translation>このリストを消去(&amp;C)</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>タスク</translation>
        </message>
        <message>
            <source>Task: %1</source>
            <translation>タスク：%1</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>デバイス</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>データ型</translation>
        </message>
        <message>
            <source>automatic: the fastest here</source>
            <translation>自動：この環境で最速のもの</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>&amp;Run with these columns</source>
            <translation>これらの列で実行(&amp;R)</translation>
        </message>
        <message>
            <source>Lens columns ▾</source>
            <translation>レンズの列 ▾</translation>
        </message>
        <message>
            <source>Lens columns: %1 ▾</source>
            <translation>レンズの列：%1 ▾</translation>
        </message>
        <message>
            <source>Layer %1, final norm</source>
            <translation>層%1、最終正規化</translation>
        </message>
        <message>
            <source>No lens columns in the next run</source>
            <translation>次の実行にレンズの列なし</translation>
        </message>
        <message numerus="yes">
            <source>%n lens column(s): shown after the next free run, see “Lens columns”</source>
            <translation>
                <numerusform>レンズの列%n個：次の自由な実行の後に表示されます（「レンズの列」を参照）</numerusform>
            </translation>
        </message>
        <message>
            <source>Columns of the next free run</source>
            <translation>次の自由な実行の列</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <translation>なし(&amp;N)</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>システムに従う(&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>strata::ClassTally</name>
        <message>
            <source>Class votes</source>
            <translation>クラスの投票</translation>
        </message>
        <message>
            <source>How many of the class voted for each answer; kept on this machine</source>
            <translation>各回答に投票したクラスの人数です。このマシンに保存されます</translation>
        </message>
        <message>
            <source>Votes for %1</source>
            <translation>%1への投票数</translation>
        </message>
    </context>
    <context>
        <name>strata::CommandPalette</name>
        <message>
            <source>%1 (on)</source>
            <translation>%1（オン）</translation>
        </message>
        <message>
            <source>Find an action</source>
            <translation>操作を検索</translation>
        </message>
        <message>
            <source>A part of the name of an action, view, model or document</source>
            <translation>操作、ビュー、モデル、文書の名前の一部</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>検索結果</translation>
        </message>
    </context>
    <context>
        <name>strata::CompareFigure</name>
        <message>
            <source>Comparison</source>
            <translation>比較</translation>
        </message>
        <message>
            <source>nothing to be scored</source>
            <translation>スコア付けの対象なし</translation>
        </message>
        <message>
            <source>metric</source>
            <translation>指標</translation>
        </message>
        <message>
            <source>shown</source>
            <translation>表示中</translation>
        </message>
        <message>
            <source>shown − %1, 95 %</source>
            <translation>表示中 − %1、95%</translation>
        </message>
        <message>
            <source>shown: %1</source>
            <translation>表示中：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) in common, %1 only here, %2 only there</source>
            <translation>
                <numerusform>共通の行%n、こちらのみ%1、相手のみ%2</numerusform>
            </translation>
        </message>
        <message>
            <source>over the common rows; paired bootstrap, %1 resamples; bold: the interval leaves 0 out</source>
            <translation>共通の行について。対応のあるブートストラップ、リサンプル%1回。太字：区間が0を含まない</translation>
        </message>
        <message>
            <source>counted over</source>
            <translation>集計対象</translation>
        </message>
        <message>
            <source>key</source>
            <translation>キー</translation>
        </message>
        <message>
            <source>evaluation</source>
            <translation>評価</translation>
        </message>
        <message>
            <source>common rows</source>
            <translation>共通の行</translation>
        </message>
        <message>
            <source>other</source>
            <translation>相手</translation>
        </message>
        <message>
            <source>difference</source>
            <translation>差</translation>
        </message>
        <message>
            <source>low</source>
            <translation>下限</translation>
        </message>
        <message>
            <source>high</source>
            <translation>上限</translation>
        </message>
        <message>
            <source>above 0</source>
            <translation>0より大きい</translation>
        </message>
        <message>
            <source>below 0</source>
            <translation>0より小さい</translation>
        </message>
        <message>
            <source>Compared with</source>
            <translation>比較相手</translation>
        </message>
        <message>
            <source>the latest ones</source>
            <translation>最新のもの</translation>
        </message>
        <message>
            <source>There is one evaluation only. Choose another one of the same rows under Compare with, drop its file here, or make one: it appears beside the shown one, with the differences.</source>
            <translation>評価が1つしかありません。「比較相手」で同じ行の別の評価を選ぶか、そのファイルをここにドロップするか、新しく作成してください。表示中の評価の横に差とともに表示されます。</translation>
        </message>
    </context>
    <context>
        <name>strata::CompareMenu</name>
        <message>
            <source>Compare “%1” with</source>
            <translation>「%1」の比較相手</translation>
        </message>
        <message>
            <source>A saved &amp;file…</source>
            <translation>保存したファイル(&amp;F)…</translation>
        </message>
        <message>
            <source>Compare with a saved document</source>
            <translation>保存した文書と比較</translation>
        </message>
        <message>
            <source>Strata documents (*.strata)</source>
            <translation>Strataの文書(*.strata)</translation>
        </message>
    </context>
    <context>
        <name>strata::CompareView</name>
        <message>
            <source>Compare with ▾</source>
            <translation>比較相手 ▾</translation>
        </message>
        <message>
            <source>Compare with another evaluation</source>
            <translation>別の評価と比較</translation>
        </message>
        <message>
            <source>Adds an evaluation from a file, or one of the history; files can be dropped here too</source>
            <translation>ファイルまたは履歴から評価を追加します。ファイルをここにドロップすることもできます</translation>
        </message>
        <message>
            <source>Saved evaluations…</source>
            <translation>保存した評価…</translation>
        </message>
        <message>
            <source>From the history</source>
            <translation>履歴から</translation>
        </message>
        <message>
            <source>Compare with saved evaluations</source>
            <translation>保存した評価と比較</translation>
        </message>
        <message>
            <source>Strata evaluations (*.strata)</source>
            <translation>Strataの評価(*.strata)</translation>
        </message>
    </context>
    <context>
        <name>strata::Comparison</name>
        <message>
            <source>B − A: %1</source>
            <translation>B − A：%1</translation>
        </message>
        <message>
            <source>%1, logarithmic</source>
            <translation>%1、対数目盛</translation>
        </message>
        <message>
            <source>target: %1</source>
            <translation>ターゲット：%1</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>シード%1</translation>
        </message>
        <message>
            <source>by position</source>
            <translation>位置で</translation>
        </message>
        <message>
            <source>by text</source>
            <translation>テキストで</translation>
        </message>
        <message>
            <source>by level</source>
            <translation>レベルで</translation>
        </message>
        <message>
            <source>by characters</source>
            <translation>文字で</translation>
        </message>
        <message>
            <source>%1 attention</source>
            <translation>%1アテンション</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>層%1</translation>
        </message>
        <message>
            <source>layer %1 beside layer %2</source>
            <translation>層%1と層%2</translation>
        </message>
        <message>
            <source>%1, after attention</source>
            <translation>%1、アテンション後</translation>
        </message>
        <message>
            <source>head %1, %2</source>
            <translation>ヘッド%1、%2</translation>
        </message>
        <message>
            <source>head %1 beside head %2, %3</source>
            <translation>ヘッド%1とヘッド%2、%3</translation>
        </message>
        <message numerus="yes">
            <source>aligned %1: %n token(s) of both</source>
            <translation>
                <numerusform>%1対応付け：両方にあるトークン%n個</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 only in A</source>
            <translation>Aのみ%1個</translation>
        </message>
        <message>
            <source>%1 only in B</source>
            <translation>Bのみ%1個</translation>
        </message>
        <message numerus="yes">
            <source>%n head(s) and layer(s)</source>
            <translation>
                <numerusform>ヘッドと層%n行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n layer(s) and head(s)</source>
            <translation>
                <numerusform>層とヘッド%n行</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 at the nearest relative depth</source>
            <translation>%1、最も近い相対的な深さで対応</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) of one side alone left out</source>
            <translation>
                <numerusform>片側にしかない%n行を除外</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, at “%2”</source>
            <translation>%1、「%2」の位置</translation>
        </message>
        <message>
            <source>%1, after “%2”</source>
            <translation>%1、「%2」の後</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n level(s) with another answer</source>
            <translation>
                <numerusform>%n個中%1個のレベルで回答が異なる</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n cell(s) with another top-1 (%2)</source>
            <translation>
                <numerusform>%n個中%1個のセルでtop-1が異なる（%2）</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) not computed on one side</source>
            <translation>
                <numerusform>片側で未計算のセル%n個</numerusform>
            </translation>
        </message>
        <message>
            <source>B − A: mean %1, median %2</source>
            <translation>B − A：平均%1、中央値%2</translation>
        </message>
        <message>
            <source>no difference is known</source>
            <translation>差は不明</translation>
        </message>
        <message>
            <source>%1 (p %2, path %3)</source>
            <translation>%1 (p %2、経路%3)</translation>
        </message>
        <message>
            <source>%1 (p %2)</source>
            <translation>%1 (p %2)</translation>
        </message>
    </context>
    <context>
        <name>strata::ComparisonFigure</name>
        <message>
            <source>Comparison</source>
            <translation>比較</translation>
        </message>
        <message>
            <source>A: %1</source>
            <translation>A：%1</translation>
        </message>
        <message>
            <source>B: %1</source>
            <translation>B：%1</translation>
        </message>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>B − A</source>
            <translation>B − A</translation>
        </message>
        <message>
            <source>Largest differences</source>
            <translation>差の大きいもの</translation>
        </message>
        <message>
            <source>◥ another top-1</source>
            <translation>◥ 別のtop-1</translation>
        </message>
        <message>
            <source>● another top-1</source>
            <translation>● 別のtop-1</translation>
        </message>
        <message>
            <source>other top-1 are not marked at this size</source>
            <translation>このサイズでは別のtop-1に印を付けません</translation>
        </message>
        <message>
            <source>hatched: not computed</source>
            <translation>斜線：未計算</translation>
        </message>
        <message>
            <source>empty: a token of the other side alone</source>
            <translation>空：もう一方の側にしかないトークン</translation>
        </message>
        <message>
            <source>rows: layer of A / layer of B</source>
            <translation>行：Aの層 / Bの層</translation>
        </message>
        <message>
            <source>drawn as pictures</source>
            <translation>画像として描画</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>%1: A %2, B %3</source>
            <translation>%1：A %2、B %3</translation>
        </message>
        <message>
            <source>, B − A %1 (%2)</source>
            <translation>、B − A %1（%2）</translation>
        </message>
        <message>
            <source>what</source>
            <translation>項目</translation>
        </message>
        <message>
            <source>layer of A</source>
            <translation>Aの層</translation>
        </message>
        <message>
            <source>layer of B</source>
            <translation>Bの層</translation>
        </message>
        <message>
            <source>head</source>
            <translation>ヘッド</translation>
        </message>
        <message>
            <source>level</source>
            <translation>レベル</translation>
        </message>
        <message>
            <source>position in A</source>
            <translation>Aでの位置</translation>
        </message>
        <message>
            <source>position in B</source>
            <translation>Bでの位置</translation>
        </message>
        <message>
            <source>token of A</source>
            <translation>Aのトークン</translation>
        </message>
        <message>
            <source>token of B</source>
            <translation>Bのトークン</translation>
        </message>
        <message>
            <source>A: top-1</source>
            <translation>A：top-1</translation>
        </message>
        <message>
            <source>B: top-1</source>
            <translation>B：top-1</translation>
        </message>
        <message>
            <source>other top-1</source>
            <translation>別のtop-1</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>cell</source>
            <translation>セル</translation>
        </message>
        <message>
            <source>cell after attention</source>
            <translation>アテンション後のセル</translation>
        </message>
        <message>
            <source>%1 of A (%2) and B (%3). %4.</source>
            <translation>A（%2）とB（%3）の%1。%4。</translation>
        </message>
        <message>
            <source>The largest difference: %1.</source>
            <translation>最大の差：%1。</translation>
        </message>
    </context>
    <context>
        <name>strata::ComparisonMaker</name>
        <message>
            <source>A document that is still being computed cannot be compared; wait until it is there.</source>
            <translation>計算中の文書は比較できません。計算が終わるまでお待ちください。</translation>
        </message>
        <message>
            <source>Two runs or two lenses can be compared.</source>
            <translation>比較できるのは、2つの実行または2つのレンズです。</translation>
        </message>
        <message>
            <source>A run and a lens cannot be compared: compute the lens of the run, and compare the two lenses.</source>
            <translation>実行とレンズは比較できません。実行のレンズを計算し、2つのレンズを比較してください。</translation>
        </message>
        <message>
            <source>Comparing</source>
            <translation>比較中</translation>
        </message>
    </context>
    <context>
        <name>strata::ComparisonView</name>
        <message>
            <source>Comparison</source>
            <translation>比較</translation>
        </message>
        <message>
            <source>Two runs or two lenses beside each other and as a difference, B − A, in colours that are centred at zero. A corner in a cell: both sides have another most probable token there. A saved run or lens that is let go here is compared with A.</source>
            <translation>2つの実行または2つのレンズを並べ、差B − Aも、0を中心とする配色で表示します。セルの隅の印：そこでは最も確率の高いトークンが両側で異なります。保存した実行またはレンズをここにドロップすると、Aと比較します。</translation>
        </message>
        <message>
            <source>Which token stands beside which</source>
            <translation>どのトークンを並べるか</translation>
        </message>
        <message>
            <source>both and difference</source>
            <translation>両方と差</translation>
        </message>
        <message>
            <source>difference</source>
            <translation>差</translation>
        </message>
        <message>
            <source>Which maps are shown</source>
            <translation>表示するマップ</translation>
        </message>
        <message>
            <source>E&amp;xchange A and B</source>
            <translation>AとBを入れ替え(&amp;X)</translation>
        </message>
        <message>
            <source>&amp;Last layer on top</source>
            <translation>最終層を上に(&amp;L)</translation>
        </message>
        <message>
            <source>C&amp;ividis instead of viridis</source>
            <translation>viridisの代わりにcividis(&amp;I)</translation>
        </message>
        <message>
            <source>Statistic that is compared</source>
            <translation>比較する統計量</translation>
        </message>
        <message>
            <source>no such token</source>
            <translation>該当するトークンなし</translation>
        </message>
        <message>
            <source>not computed</source>
            <translation>未計算</translation>
        </message>
        <message>
            <source>token %1 “%2”</source>
            <translation>トークン%1「%2」</translation>
        </message>
        <message>
            <source>after %1 “%2”</source>
            <translation>位置%1「%2」の後</translation>
        </message>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>B − A</source>
            <translation>B − A</translation>
        </message>
        <message>
            <source>another top-1</source>
            <translation>別のtop-1</translation>
        </message>
        <message>
            <source>No comparison yet. Choose two runs or two lenses under Runs, the second one with Ctrl, and Compare in their menu; or choose Compare with… in the menu Run.</source>
            <translation>比較がまだありません。「実行」で2つの実行または2つのレンズを選び（2つ目はCtrlを押しながら）、そのメニューで「比較」を選んでください。または、メニュー「実行」の「他と比較…」を選んでください。</translation>
        </message>
    </context>
    <context>
        <name>strata::ComposeForm</name>
        <message>
            <source>One &amp;legend and scale for all</source>
            <translation>凡例と目盛を全体で共有(&amp;L)</translation>
        </message>
        <message>
            <source>A&amp;xes of a row or column line up</source>
            <translation>行や列の軸をそろえる(&amp;X)</translation>
        </message>
        <message>
            <source>A line of pro&amp;venance under the figure</source>
            <translation>図の下に出所の行(&amp;V)</translation>
        </message>
        <message>
            <source>Has a le&amp;tter</source>
            <translation>パネル文字を付ける(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Panels</source>
            <translation>パネル(&amp;P)</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>パネル</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Panels whose colours, or axes, mean the same have the same scale, and what their legends have in common stands once under all of them</source>
            <translation>色または軸の意味が同じパネルは同じ目盛になり、凡例の共通部分は全体の下に一度だけ置かれます</translation>
        </message>
        <message>
            <source>none: the caption says it</source>
            <translation>なし：キャプションで説明</translation>
        </message>
        <message>
            <source>&amp;Size</source>
            <translation>サイズ(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Title</source>
            <translation>タイトル(&amp;T)</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>パネル文字</translation>
        </message>
        <message>
            <source>choose a size</source>
            <translation>サイズを選択</translation>
        </message>
        <message>
            <source>choose letters</source>
            <translation>パネル文字を選択</translation>
        </message>
        <message>
            <source>write the title</source>
            <translation>タイトルを入力</translation>
        </message>
        <message>
            <source>share legend and scale</source>
            <translation>凡例と目盛を共有</translation>
        </message>
        <message>
            <source>line axes up</source>
            <translation>軸をそろえる</translation>
        </message>
        <message>
            <source>show provenance</source>
            <translation>出所を表示</translation>
        </message>
        <message>
            <source>&amp;Heading</source>
            <translation>見出し(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Row</source>
            <translation>行(&amp;R)</translation>
        </message>
        <message>
            <source>Colu&amp;mn</source>
            <translation>列(&amp;M)</translation>
        </message>
        <message>
            <source>Ro&amp;ws</source>
            <translation>行数(&amp;W)</translation>
        </message>
        <message>
            <source>Col&amp;umns</source>
            <translation>列数(&amp;U)</translation>
        </message>
        <message>
            <source>write a heading</source>
            <translation>見出しを入力</translation>
        </message>
        <message>
            <source>letter a panel</source>
            <translation>パネルに文字を付ける</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
    </context>
    <context>
        <name>strata::ComposePreview</name>
        <message>
            <source>Preview of the page</source>
            <translation>ページのプレビュー</translation>
        </message>
        <message>
            <source>Add panels: any figure of any open document.</source>
            <translation>パネルを追加してください：開いている任意の文書の任意の図を使えます。</translation>
        </message>
        <message>
            <source>figure</source>
            <translation>図</translation>
        </message>
    </context>
    <context>
        <name>strata::ComposeWindow</name>
        <message>
            <source>Preview of the page</source>
            <translation>ページのプレビュー</translation>
        </message>
        <message>
            <source>%1 × %2 mm</source>
            <translation>%1 × %2 mm</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>&amp;Add a panel</source>
            <translation>パネルを追加(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>名前を付けて保存(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>書き出す(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;Check</source>
            <translation>確認(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>閉じる(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>元に戻す(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>やり直す(&amp;R)</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>元に戻す</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>やり直す</translation>
        </message>
        <message>
            <source>Re&amp;move the panel</source>
            <translation>パネルを削除(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>ファイル(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>編集(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>表示(&amp;V)</translation>
        </message>
        <message>
            <source>As wide as the &amp;window</source>
            <translation>ウィンドウの幅に合わせる(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Final size</source>
            <translation>仕上がりサイズ(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Twice its size</source>
            <translation>2倍のサイズ(&amp;T)</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>ツール</translation>
        </message>
        <message>
            <source>Add a panel ▾</source>
            <translation>パネルを追加 ▾</translation>
        </message>
        <message>
            <source>Add a panel</source>
            <translation>パネルを追加</translation>
        </message>
        <message>
            <source>A figure has at most %1 panels</source>
            <translation>図のパネルは最大%1個です</translation>
        </message>
        <message>
            <source>No document is open: run a prompt, or open a saved one</source>
            <translation>開いている文書がありません。プロンプトを実行するか、保存した文書を開いてください</translation>
        </message>
        <message>
            <source>New figure</source>
            <translation>新しい図</translation>
        </message>
        <message>
            <source>%1[*] – Composed figure</source>
            <translation>%1[*] – 組み図</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>%1を保存しました</translation>
        </message>
        <message>
            <source>Unsaved figure</source>
            <translation>保存されていない図</translation>
        </message>
        <message>
            <source>The figure was changed and not saved.</source>
            <translation>図は変更されましたが、保存されていません。</translation>
        </message>
    </context>
    <context>
        <name>strata::Composer</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>%1を開いています</translation>
        </message>
        <message>
            <source>A document is missing</source>
            <translation>文書が見つかりません</translation>
        </message>
        <message>
            <source>A document of %1 is not where it was.</source>
            <translation>%1の文書が元の場所にありません。</translation>
        </message>
        <message>
            <source>&amp;Find it…</source>
            <translation>探す(&amp;F)…</translation>
        </message>
        <message>
            <source>Find the document</source>
            <translation>文書を探す</translation>
        </message>
        <message>
            <source>Documents (*.strata *.jsonl *.json);;All files (*)</source>
            <translation>文書(*.strata *.jsonl *.json);;すべてのファイル(*)</translation>
        </message>
        <message>
            <source>Documents have changed</source>
            <translation>文書が変更されています</translation>
        </message>
        <message>
            <source>%1 was made from other numbers. Open it with those that are there now?</source>
            <translation>%1は別の数値から作られました。現在の数値で開きますか？</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>開く(&amp;O)</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1：%2。</translation>
        </message>
        <message>
            <source>Save the figure</source>
            <translation>図を保存</translation>
        </message>
        <message>
            <source>Composed figures (*.figure.json)</source>
            <translation>組み図(*.figure.json)</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>%1を保存しました</translation>
        </message>
        <message>
            <source>Saving %1</source>
            <translation>%1を保存しています</translation>
        </message>
    </context>
    <context>
        <name>strata::ComposerState</name>
        <message>
            <source>add a panel</source>
            <translation>パネルを追加</translation>
        </message>
        <message>
            <source>remove a panel</source>
            <translation>パネルを削除</translation>
        </message>
        <message>
            <source>move a panel</source>
            <translation>パネルを移動</translation>
        </message>
    </context>
    <context>
        <name>strata::ComputeFigure</name>
        <message>
            <source>Compute</source>
            <translation>計算量</translation>
        </message>
        <message>
            <source>layer-tokens</source>
            <translation>層×トークン</translation>
        </message>
        <message>
            <source>%1 of %2 at full depth, %3</source>
            <translation>最大の深さで%2のうち%1、%3</translation>
        </message>
        <message>
            <source>sequential layer-steps</source>
            <translation>逐次の層ステップ</translation>
        </message>
        <message>
            <source>decoding</source>
            <translation>デコード</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>run for %1</source>
            <translation>%1のために計算</translation>
        </message>
        <message>
            <source>filled later (fainter)</source>
            <translation>後から補完（薄い色）</translation>
        </message>
        <message>
            <source>never run</source>
            <translation>未計算</translation>
        </message>
        <message>
            <source>position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>層</translation>
        </message>
        <message>
            <source>layer %1 at position %2 “%3”</source>
            <translation>位置%2「%3」の層%1</translation>
        </message>
        <message>
            <source>%1: never run</source>
            <translation>%1：未計算</translation>
        </message>
        <message>
            <source>%1: filled later, for %2</source>
            <translation>%1：後から補完、%2のため</translation>
        </message>
        <message>
            <source>%1: run for %2</source>
            <translation>%1：%2のために計算</translation>
        </message>
        <message>
            <source>stage</source>
            <translation>段階</translation>
        </message>
        <message>
            <source>positions</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>of them filled later</source>
            <translation>うち後から補完</translation>
        </message>
    </context>
    <context>
        <name>strata::ComputeView</name>
        <message>
            <source>Compute</source>
            <translation>計算量</translation>
        </message>
        <message>
            <source>Which block was run at which position, and when: for the level that was being decoded, filled in later, or never. Press a cell to choose its token.</source>
            <translation>どのブロックがどの位置でいつ計算されたかを示します：デコード中のレベルのため、後から補完、または未計算。セルをクリックするとそのトークンを選択します。</translation>
        </message>
        <message>
            <source>This run encoded its text again before each level: there is no one map.</source>
            <translation>この実行は各レベルの前にテキストを改めてエンコードしたため、共通のマップはありません。</translation>
        </message>
        <message>
            <source>No hierarchical run yet. What was computed for it, and when, appears here.</source>
            <translation>階層的な実行はまだありません。計算された内容とその時期がここに表示されます。</translation>
        </message>
    </context>
    <context>
        <name>strata::ConfidenceLegend</name>
        <message>
            <source>Legend: the fuller the colour, the higher the probability</source>
            <translation>凡例：色が濃いほど確率が高い</translation>
        </message>
        <message>
            <source>The fuller a token&apos;s colour, the higher the probability that its head gave it.</source>
            <translation>トークンの色が濃いほど、そのヘッドが与えた確率が高いことを示します。</translation>
        </message>
    </context>
    <context>
        <name>strata::ConfidenceView</name>
        <message>
            <source>Confidence</source>
            <translation>確信度</translation>
        </message>
        <message>
            <source>Nothing generated yet. Probabilities, entropies and margins of every head appear here.</source>
            <translation>まだ何も生成されていません。各ヘッドの確率、エントロピー、マージンがここに表示されます。</translation>
        </message>
        <message>
            <source>Statistic</source>
            <translation>統計量</translation>
        </message>
        <message>
            <source>over positions</source>
            <translation>位置ごと</translation>
        </message>
        <message>
            <source>at tokens, over layers</source>
            <translation>トークンごと、層別</translation>
        </message>
        <message>
            <source>What the axis counts</source>
            <translation>軸の対象</translation>
        </message>
        <message>
            <source>“%1”, position %2, probability %3, entropy %4</source>
            <translation>「%1」、位置%2、確率%3、エントロピー%4</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>層%1</translation>
        </message>
        <message>
            <source>position %1 · “%2”</source>
            <translation>位置%1 · 「%2」</translation>
        </message>
        <message>
            <source>%1, %2 %3, %4</source>
            <translation>%1、%2 %3、%4</translation>
        </message>
        <message>
            <source>position %1</source>
            <translation>位置%1</translation>
        </message>
        <message>
            <source>This run kept no layer readings, only those of its heads.</source>
            <translation>この実行は層の読み取りを残さず、ヘッドの読み取りだけを残しました。</translation>
        </message>
        <message>
            <source>Run again with layer readings</source>
            <translation>層の読み取り付きで再実行</translation>
        </message>
        <message>
            <source>The same prompt once more; then every layer is read at each token</source>
            <translation>同じプロンプトをもう一度実行し、各トークンで各層を読み取ります</translation>
        </message>
        <message>
            <source>How sure every head is, over the generated tokens, or at a token over layers. Wheel to zoom, drag to move, double click to see all. Click the legend to hide or show a line, with Shift to highlight it. Keys: + and −, arrows with Ctrl and Shift, 0, H and T.</source>
            <translation>各ヘッドの確信度を、生成されたトークンごと、またはあるトークンで層別に示します。ホイールで拡大・縮小、ドラッグで移動、ダブルクリックで全体を表示します。凡例をクリックすると線を隠すか表示し、Shiftと併用すると強調します。キー：+と−、CtrlまたはShiftと矢印、0、H、T。</translation>
        </message>
        <message>
            <source>Click: hide or show. Shift+click: highlight.</source>
            <translation>クリック：表示／非表示。Shift+クリック：強調。</translation>
        </message>
    </context>
    <context>
        <name>strata::ConfigPage</name>
        <message>
            <source>yes</source>
            <translation>はい</translation>
        </message>
        <message>
            <source>no</source>
            <translation>いいえ</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>positions</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>learned</source>
            <translation>学習された埋め込み</translation>
        </message>
        <message>
            <source>rotary</source>
            <translation>回転位置埋め込み</translation>
        </message>
        <message>
            <source>rotary base (theta)</source>
            <translation>回転の基数(theta)</translation>
        </message>
        <message>
            <source>rotated dimensions</source>
            <translation>回転する次元</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2中%1</translation>
        </message>
        <message>
            <source>rotary scaling</source>
            <translation>回転のスケーリング</translation>
        </message>
        <message>
            <source>linear, by %1</source>
            <translation>線形、係数%1</translation>
        </message>
        <message>
            <source>Llama 3, by %1 from %2 positions, factors %3 to %4</source>
            <translation>Llama 3、係数%1、%2位置以降、係数の範囲%3～%4</translation>
        </message>
        <message>
            <source>local rotary base</source>
            <translation>局所層の回転の基数</translation>
        </message>
        <message>
            <source>%1 in %2 layers</source>
            <translation>%1（%2層）</translation>
        </message>
        <message>
            <source>layers without rotary embedding</source>
            <translation>回転位置埋め込みのない層</translation>
        </message>
        <message>
            <source>attention heads</source>
            <translation>アテンションヘッド</translation>
        </message>
        <message>
            <source>key and value heads</source>
            <translation>キー・バリューヘッド</translation>
        </message>
        <message>
            <source>dimensions of a head</source>
            <translation>ヘッドの次元</translation>
        </message>
        <message>
            <source>scale of scores</source>
            <translation>スコアの倍率</translation>
        </message>
        <message>
            <source>queries and keys normed</source>
            <translation>クエリとキーの正規化</translation>
        </message>
        <message>
            <source>biases of queries, keys, values</source>
            <translation>クエリ、キー、バリューのバイアス</translation>
        </message>
        <message>
            <source>bias of the output</source>
            <translation>出力のバイアス</translation>
        </message>
        <message>
            <source>cap of scores</source>
            <translation>スコアの上限</translation>
        </message>
        <message>
            <source>window</source>
            <translation>ウィンドウ</translation>
        </message>
        <message>
            <source>%1 tokens in %2 layers</source>
            <translation>%1トークン（%2層）</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>path</source>
            <translation>パス</translation>
        </message>
        <message>
            <source>family</source>
            <translation>ファミリー</translation>
        </message>
        <message>
            <source>layers</source>
            <translation>層</translation>
        </message>
        <message>
            <source>width</source>
            <translation>幅</translation>
        </message>
        <message>
            <source>vocabulary</source>
            <translation>語彙</translation>
        </message>
        <message>
            <source>context</source>
            <translation>コンテキスト</translation>
        </message>
        <message>
            <source>parameters</source>
            <translation>パラメータ</translation>
        </message>
        <message>
            <source>stored as</source>
            <translation>格納形式</translation>
        </message>
        <message>
            <source>embedding is the final head</source>
            <translation>埋め込みを最終ヘッドに使用</translation>
        </message>
        <message>
            <source>hash</source>
            <translation>ハッシュ</translation>
        </message>
        <message>
            <source>adapter</source>
            <translation>アダプタ</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>アテンション</translation>
        </message>
        <message>
            <source>Positions</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Feed-forward</source>
            <translation>フィードフォワード</translation>
        </message>
        <message>
            <source>activation</source>
            <translation>活性化関数</translation>
        </message>
        <message>
            <source>gated</source>
            <translation>ゲート付き</translation>
        </message>
        <message>
            <source>biases</source>
            <translation>バイアス</translation>
        </message>
        <message>
            <source>beside attention</source>
            <translation>アテンションと並列</translation>
        </message>
        <message>
            <source>Norms</source>
            <translation>正規化</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>層正規化</translation>
        </message>
        <message>
            <source>epsilon</source>
            <translation>イプシロン</translation>
        </message>
        <message>
            <source>also after attention and feed-forward</source>
            <translation>アテンションとフィードフォワードの後にも適用</translation>
        </message>
        <message>
            <source>multiply by 1 + weight</source>
            <translation>1 + 重みを乗算</translation>
        </message>
        <message>
            <source>layer %1, %2, loss weight %3</source>
            <translation>層%1、%2、損失の重み%3</translation>
        </message>
        <message>
            <source>norm</source>
            <translation>正規化</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>生</translation>
        </message>
        <message>
            <source>cap of logits</source>
            <translation>ロジットの上限</translation>
        </message>
        <message>
            <source>Heads as opened</source>
            <translation>開いた時点のヘッド</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>begin</source>
            <translation>開始</translation>
        </message>
        <message>
            <source>stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Configuration</source>
            <translation>構成</translation>
        </message>
        <message>
            <source>What was read</source>
            <translation>読み込んだ内容</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ファイル</translation>
        </message>
        <message>
            <source>Text of the file</source>
            <translation>ファイルのテキスト</translation>
        </message>
        <message>
            <source>Find in the text</source>
            <translation>テキスト内を検索</translation>
        </message>
        <message>
            <source>not found</source>
            <translation>見つかりません</translation>
        </message>
    </context>
    <context>
        <name>strata::ConfusedFigure</name>
        <message>
            <source>Most confused</source>
            <translation>最も混同されるもの</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>並び順</translation>
        </message>
        <message>
            <source>most rows first</source>
            <translation>行の多い順</translation>
        </message>
        <message>
            <source>largest share first</source>
            <translation>割合の大きい順</translation>
        </message>
        <message>
            <source>by gold</source>
            <translation>正解順</translation>
        </message>
        <message>
            <source>by answer</source>
            <translation>回答順</translation>
        </message>
        <message>
            <source>no valid label</source>
            <translation>有効なラベルなし</translation>
        </message>
        <message>
            <source>gold</source>
            <translation>正解</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>行</translation>
        </message>
        <message>
            <source>of the gold label</source>
            <translation>正解ラベルに対する割合</translation>
        </message>
        <message>
            <source>Nothing is confused on this level.</source>
            <translation>このレベルでは混同はありません。</translation>
        </message>
        <message>
            <source>%1: press to sort</source>
            <translation>%1：クリックで並べ替え</translation>
        </message>
        <message numerus="yes">
            <source>gold %1, answered %2: %n row(s), %3 of the gold label</source>
            <translation>
                <numerusform>正解%1、回答%2：%n行、正解ラベルの%3</numerusform>
            </translation>
        </message>
        <message>
            <source>rows of the gold label</source>
            <translation>正解ラベルの行</translation>
        </message>
        <message>
            <source>share</source>
            <translation>割合</translation>
        </message>
    </context>
    <context>
        <name>strata::ConfusionFigure</name>
        <message>
            <source>Confusion</source>
            <translation>混同</translation>
        </message>
        <message>
            <source>What the cells show</source>
            <translation>セルに表示する内容</translation>
        </message>
        <message>
            <source>share of the gold label</source>
            <translation>正解ラベルに対する割合</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>行</translation>
        </message>
        <message>
            <source>no valid label</source>
            <translation>有効なラベルなし</translation>
        </message>
        <message>
            <source>all others</source>
            <translation>その他すべて</translation>
        </message>
        <message>
            <source>%1: gold labels down, answers across</source>
            <translation>%1：縦に正解ラベル、横に回答</translation>
        </message>
        <message>
            <source>the %1 labels with the most mistakes; the others together</source>
            <translation>誤りが最も多い%1個のラベル。残りはまとめて表示</translation>
        </message>
        <message>
            <source>in the order of the tree</source>
            <translation>木の順</translation>
        </message>
        <message>
            <source>share of the gold label&apos;s rows</source>
            <translation>正解ラベルの行に対する割合</translation>
        </message>
        <message numerus="yes">
            <source>gold %1, answered %2: %n row(s), %3 of the gold label</source>
            <translation>
                <numerusform>正解%1、回答%2：%n行、正解ラベルの%3</numerusform>
            </translation>
        </message>
        <message>
            <source>gold</source>
            <translation>正解</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>right</source>
            <translation>正答</translation>
        </message>
    </context>
    <context>
        <name>strata::Conversation</name>
        <message>
            <source>The run has no conversation that can go on.</source>
            <translation>この実行には、続けられる会話がありません。</translation>
        </message>
        <message>
            <source>The answer is part of the conversation; write what you say next.</source>
            <translation>回答が会話に加わりました。次の発言を入力してください。</translation>
        </message>
        <message>
            <source>Greedy decoding says the same again: choose sampling under the prompt first.</source>
            <translation>貪欲デコードでは同じ回答になります。先にプロンプトの下でサンプリングを選択してください。</translation>
        </message>
    </context>
    <context>
        <name>strata::ConversationBox</name>
        <message numerus="yes">
            <source>%1 … (%n character(s) in all)</source>
            <translation>
                <numerusform>%1 …（全%n文字）</numerusform>
            </translation>
        </message>
        <message>
            <source>Conversation so far</source>
            <translation>これまでの会話</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>もう一度質問</translation>
        </message>
        <message>
            <source>The last question back into the input, without its answer</source>
            <translation>最後の質問を、回答を除いて入力欄に戻します</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新規</translation>
        </message>
        <message>
            <source>A new conversation: what was said before is left out</source>
            <translation>新しい会話を始めます。これまでのやり取りは含めません</translation>
        </message>
        <message>
            <source>New conversation</source>
            <translation>新しい会話</translation>
        </message>
        <message>
            <source>User: </source>
            <translation>ユーザー： </translation>
        </message>
        <message>
            <source>Model: </source>
            <translation>モデル： </translation>
        </message>
    </context>
    <context>
        <name>strata::CurveFigure</name>
        <message>
            <source>Over</source>
            <translation>横軸</translation>
        </message>
        <message>
            <source>step</source>
            <translation>ステップ</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>time</source>
            <translation>時間</translation>
        </message>
        <message>
            <source>Several logs</source>
            <translation>複数のログ</translation>
        </message>
        <message>
            <source>each log</source>
            <translation>各ログ</translation>
        </message>
        <message>
            <source>mean and band</source>
            <translation>平均と帯</translation>
        </message>
        <message>
            <source>time (h)</source>
            <translation>時間(h)</translation>
        </message>
        <message>
            <source>time (min)</source>
            <translation>時間(min)</translation>
        </message>
        <message>
            <source>time (s)</source>
            <translation>時間(s)</translation>
        </message>
        <message>
            <source>%1 · baseline %2</source>
            <translation>%1 · ベースライン%2</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1 · mean of %2</source>
            <translation>%1 · %2の平均</translation>
        </message>
        <message>
            <source>band: ± standard deviation over the logs</source>
            <translation>帯：ログ間の±標準偏差</translation>
        </message>
        <message>
            <source>log</source>
            <translation>ログ</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>秒</translation>
        </message>
        <message>
            <source>%1, smoothed</source>
            <translation>%1、平滑化</translation>
        </message>
    </context>
    <context>
        <name>strata::DepthMapFigure</name>
        <message>
            <source>Layers over the training</source>
            <translation>学習中の層の推移</translation>
        </message>
        <message>
            <source>The log does not say what the layers read. A training says so with held-out rows and layer readings (train --eval … --layer-rows N).</source>
            <translation>ログには層が読んだ内容がありません。ホールドアウト行と層の読み取りを付けた学習(train --eval … --layer-rows N)なら記録されます。</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>レベル</translation>
        </message>
        <message>
            <source>every level</source>
            <translation>すべてのレベル</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>表示内容</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>正解率</translation>
        </message>
        <message>
            <source>loss (nats)</source>
            <translation>損失(nats)</translation>
        </message>
        <message>
            <source>step</source>
            <translation>ステップ</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>層</translation>
        </message>
        <message>
            <source>ln V of each head</source>
            <translation>各ヘッドのln V</translation>
        </message>
        <message>
            <source>◂ the layer that the head reads</source>
            <translation>◂ ヘッドが読む層</translation>
        </message>
        <message>
            <source>loss, nats</source>
            <translation>損失、nats</translation>
        </message>
        <message>
            <source>level</source>
            <translation>レベル</translation>
        </message>
        <message>
            <source>norm of the gradient</source>
            <translation>勾配ノルム</translation>
        </message>
        <message>
            <source>norm of each block&apos;s gradient</source>
            <translation>各ブロックの勾配ノルム</translation>
        </message>
        <message>
            <source>◂ layers that heads read</source>
            <translation>◂ ヘッドが読む層</translation>
        </message>
        <message>
            <source>norm, logarithmic</source>
            <translation>ノルム、対数目盛</translation>
        </message>
    </context>
    <context>
        <name>strata::DocumentFiles</name>
        <message>
            <source>Open a model folder</source>
            <translation>モデルフォルダを開く</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>%1を保存しました</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>未保存</translation>
        </message>
        <message>
            <source>%1 was not saved.</source>
            <translation>%1は保存されませんでした。</translation>
        </message>
    </context>
    <context>
        <name>strata::DocumentKind</name>
        <message>
            <source>Input</source>
            <translation>入力</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Run without input</source>
            <translation>入力のない実行</translation>
        </message>
        <message>
            <source>Save the run</source>
            <translation>実行を保存</translation>
        </message>
        <message>
            <source>Strata runs (*.strata)</source>
            <translation>Strataの実行(*.strata)</translation>
        </message>
        <message>
            <source>There is no run to be saved yet: run a prompt, or choose one under Runs.</source>
            <translation>保存する実行がまだありません。プロンプトを実行するか、「実行」から選んでください。</translation>
        </message>
        <message>
            <source>lens</source>
            <translation>レンズ</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>テキスト</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>サイズ</translation>
        </message>
        <message>
            <source>Lens of token ids</source>
            <translation>トークンIDのレンズ</translation>
        </message>
        <message>
            <source>Save the lens</source>
            <translation>レンズを保存</translation>
        </message>
        <message>
            <source>Strata lenses (*.strata)</source>
            <translation>Strataのレンズ(*.strata)</translation>
        </message>
        <message>
            <source>There is no lens to be saved yet: compute one first.</source>
            <translation>保存するレンズがまだありません。先に計算してください。</translation>
        </message>
        <message>
            <source>evaluation</source>
            <translation>評価</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>データ</translation>
        </message>
        <message>
            <source>Evaluation</source>
            <translation>評価</translation>
        </message>
        <message>
            <source>Save the evaluation</source>
            <translation>評価を保存</translation>
        </message>
        <message>
            <source>Strata evaluations (*.strata)</source>
            <translation>Strataの評価(*.strata)</translation>
        </message>
        <message>
            <source>There is no evaluation to be saved yet.</source>
            <translation>保存する評価がまだありません。</translation>
        </message>
        <message>
            <source>note</source>
            <translation>メモ</translation>
        </message>
        <message>
            <source>Empty note</source>
            <translation>空のメモ</translation>
        </message>
        <message>
            <source>Save the note</source>
            <translation>メモを保存</translation>
        </message>
        <message>
            <source>Strata notes (*.strata)</source>
            <translation>Strataのメモ(*.strata)</translation>
        </message>
        <message>
            <source>There is no note to be saved yet: write one first.</source>
            <translation>保存するメモがまだありません。先に書いてください。</translation>
        </message>
        <message>
            <source>training</source>
            <translation>学習</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>ログ</translation>
        </message>
        <message>
            <source>Training log</source>
            <translation>学習ログ</translation>
        </message>
        <message>
            <source>Save the training log</source>
            <translation>学習ログを保存</translation>
        </message>
        <message>
            <source>Strata training logs (*.strata)</source>
            <translation>Strataの学習ログ(*.strata)</translation>
        </message>
        <message>
            <source>There is no training log to be saved yet: open one, or start a training.</source>
            <translation>保存する学習ログがまだありません。ログを開くか、学習を開始してください。</translation>
        </message>
        <message>
            <source>checkpoints</source>
            <translation>チェックポイント</translation>
        </message>
        <message>
            <source>Checkpoints of a training</source>
            <translation>学習のチェックポイント</translation>
        </message>
        <message>
            <source>Save the series of checkpoints</source>
            <translation>チェックポイントの系列を保存</translation>
        </message>
        <message>
            <source>Strata series of checkpoints (*.strata)</source>
            <translation>Strataのチェックポイント系列(*.strata)</translation>
        </message>
        <message>
            <source>There is no series of checkpoints yet: open the folder that train --keep-checkpoints wrote.</source>
            <translation>チェックポイントの系列がまだありません。train --keep-checkpointsが書き込んだフォルダを開いてください。</translation>
        </message>
        <message>
            <source>comparison</source>
            <translation>比較</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>対象</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>比較</translation>
        </message>
        <message>
            <source>Save the comparison</source>
            <translation>比較を保存</translation>
        </message>
        <message>
            <source>Strata comparisons (*.strata)</source>
            <translation>Strataの比較(*.strata)</translation>
        </message>
        <message>
            <source>There is no comparison yet: choose two runs or two lenses under Runs, and compare them.</source>
            <translation>比較がまだありません。「実行」で2つの実行または2つのレンズを選び、比較してください。</translation>
        </message>
    </context>
    <context>
        <name>strata::DriftFigure</name>
        <message>
            <source>Drift of the heads</source>
            <translation>ヘッドのドリフト</translation>
        </message>
        <message>
            <source>The log does not say how far the heads are from the final one. A training of several heads says so with held-out rows (train --eval …), and what they read with layer readings (--layer-rows N).</source>
            <translation>ログには、ヘッドが最終ヘッドからどれだけ離れているかの記録がありません。複数のヘッドの学習では、ホールドアウト行(train --eval …)を付けると記録され、読み取る内容は層の読み取り(--layer-rows N)を付けると記録されます。</translation>
        </message>
        <message>
            <source>rows: 1 − cosine</source>
            <translation>行：1 − コサイン</translation>
        </message>
        <message>
            <source>readings: KL, nats</source>
            <translation>読み取り：KL、nats</translation>
        </message>
        <message>
            <source>1 − cosine of the rows</source>
            <translation>1 − 行のコサイン</translation>
        </message>
        <message>
            <source>KL (nats)</source>
            <translation>KL(nats)</translation>
        </message>
    </context>
    <context>
        <name>strata::DropOverlay</name>
        <message>
            <source>Drop to open “%1”</source>
            <translation>ドロップすると「%1」を開きます</translation>
        </message>
    </context>
    <context>
        <name>strata::EditorWindow</name>
        <message>
            <source>&amp;File</source>
            <translation>ファイル(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>編集(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>名前を付けて保存(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>元に戻す(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>やり直す(&amp;R)</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>元に戻す</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>やり直す</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>閉じる(&amp;C)</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>ツール</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>名前を付けて保存</translation>
        </message>
        <message>
            <source>Taken over</source>
            <translation>反映しました</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>%1を保存しました</translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>保存されていない変更</translation>
        </message>
        <message>
            <source>%1 was changed and not saved.</source>
            <translation>%1は変更されましたが、保存されていません。</translation>
        </message>
    </context>
    <context>
        <name>strata::EvaluatePanel</name>
        <message>
            <source>Labelled rows</source>
            <translation>ラベル付きの行</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>タスク</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>ラベル</translation>
        </message>
        <message>
            <source>Only the first rows</source>
            <translation>先頭の行のみ</translation>
        </message>
        <message>
            <source>Random sample</source>
            <translation>無作為標本</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>シード</translation>
        </message>
        <message>
            <source>as the task says</source>
            <translation>タスクの設定どおり</translation>
        </message>
        <message>
            <source>rows.jsonl</source>
            <translation>rows.jsonl</translation>
        </message>
        <message>
            <source>A file of rows with their right answers, JSON Lines or JSON; it can be dropped here</source>
            <translation>正解付きの行のファイル（JSON LinesまたはJSON）。ここにドロップできます</translation>
        </message>
        <message>
            <source>Choose the file of rows</source>
            <translation>行のファイルを選択</translation>
        </message>
        <message>
            <source>read every layer</source>
            <translation>すべての層を読む</translation>
        </message>
        <message>
            <source>Keeps what every layer and head says of each level&apos;s labels: for Layers and Early exit</source>
            <translation>各層とヘッドが各レベルのラベルについて示す内容を残します：「層」と「早期退出」に使用</translation>
        </message>
        <message>
            <source>all</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Only so many rows from the beginning of the file</source>
            <translation>ファイルの先頭からこの数の行だけ</translation>
        </message>
        <message>
            <source>So many rows, drawn by the seed, in the order of the file</source>
            <translation>シードで抽出したこの数の行を、ファイル内の順で</translation>
        </message>
        <message>
            <source>Evaluate</source>
            <translation>評価</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Open a saved evaluation…</source>
            <translation>保存した評価を開く…</translation>
        </message>
        <message>
            <source>Progress of the evaluation</source>
            <translation>評価の進行状況</translation>
        </message>
        <message>
            <source>An evaluation is going on.</source>
            <translation>評価の実行中です。</translation>
        </message>
        <message>
            <source>Choose a file of labelled rows first.</source>
            <translation>先にラベル付きの行のファイルを選んでください。</translation>
        </message>
        <message>
            <source>Reading the rows …</source>
            <translation>行を読み込み中…</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n row(s)</source>
            <translation>
                <numerusform>%n行中%1行</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 rows/s</source>
            <translation>%1行/秒</translation>
        </message>
        <message>
            <source>%1 s left</source>
            <translation>残り%1秒</translation>
        </message>
        <message>
            <source>%1 min left</source>
            <translation>残り%1分</translation>
        </message>
        <message>
            <source>the task&apos;s: %1</source>
            <translation>タスクの設定：%1</translation>
        </message>
        <message>
            <source>pass over bad rows</source>
            <translation>不正な行を飛ばす</translation>
        </message>
        <message>
            <source>Rows that cannot be read or decoded are left out and named in the report; otherwise the first one ends the evaluation</source>
            <translation>読み込みやデコードができない行を飛ばし、レポートに記載します。オフにすると、最初のそのような行で評価が終わります</translation>
        </message>
        <message numerus="yes">
            <source>Go on: %n row(s) left</source>
            <translation>
                <numerusform>続行：残り%n行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The shown evaluation was stopped after %1 of %n row(s); the others are evaluated as they would have been, by the same model and task</source>
            <translation>
                <numerusform>表示中の評価は%n行中%1行で停止しました。残りの行は、同じモデルとタスクで、停止しなかった場合と同じように評価されます</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::EvaluateWorkspace</name>
        <message numerus="yes">
            <source>%n row(s) evaluated</source>
            <translation>
                <numerusform>%n行を評価しました</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped after %n row(s)</source>
            <translation>
                <numerusform>%n行で停止しました</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose labelled rows</source>
            <translation>ラベル付きの行を選択</translation>
        </message>
        <message>
            <source>Rows (*.jsonl *.json *.csv *.tsv);;All files (*)</source>
            <translation>行(*.jsonl *.json *.csv *.tsv);;すべてのファイル(*)</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>%1を読み込んでいます</translation>
        </message>
        <message>
            <source>To open the row as a run, open the model %1 first.</source>
            <translation>行を実行として開くには、先にモデル%1を開いてください。</translation>
        </message>
        <message>
            <source>The rows were answered by the model %1, but %2 is open. Open that one first.</source>
            <translation>行はモデル%1で回答されましたが、開いているのは%2です。先にそのモデルを開いてください。</translation>
        </message>
        <message>
            <source>The rows were answered with the task %1. Choose it first.</source>
            <translation>行はタスク%1で回答されました。先にそのタスクを選んでください。</translation>
        </message>
        <message>
            <source>Reading row %1</source>
            <translation>行%1を読み込んでいます</translation>
        </message>
        <message>
            <source>There is no folder where its records could be written.</source>
            <translation>レコードを書き込むフォルダがありません。</translation>
        </message>
        <message>
            <source>To go on, open the model %1 first.</source>
            <translation>続行するには、先にモデル%1を開いてください。</translation>
        </message>
        <message>
            <source>The rows were answered in %1, but the model is open in %2. Choose %1 under Device first.</source>
            <translation>行は%1で回答されましたが、モデルは%2で開かれています。先に「デバイス」で%1を選んでください。</translation>
        </message>
    </context>
    <context>
        <name>strata::EvaluationBoard</name>
        <message>
            <source>Opening %1</source>
            <translation>%1を開いています</translation>
        </message>
    </context>
    <context>
        <name>strata::EvaluationFigure</name>
        <message>
            <source>Being counted …</source>
            <translation>集計中…</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>レベル</translation>
        </message>
        <message>
            <source>No evaluation yet. Open a saved one, or choose labelled rows and press Evaluate.</source>
            <translation>評価がまだありません。保存した評価を開くか、ラベル付きの行を選んで「評価」を押してください。</translation>
        </message>
    </context>
    <context>
        <name>strata::EvaluationView</name>
        <message>
            <source>A figure of the shown evaluation. Press a part of it to see its rows under Records; keys: up and down to go through the parts, Return to press. In plots: wheel to zoom (with Ctrl where the view scrolls), double click to see all, + and −, N for the next plot.</source>
            <translation>表示中の評価の図です。図の一部をクリックすると、その行が「レコード」に表示されます。キー：上下で部分を移動、Returnで選択。プロットでは、ホイールで拡大・縮小（ビューがスクロールする場合はCtrlと併用）、ダブルクリックで全体を表示、+と−、Nで次のプロットへ移動します。</translation>
        </message>
        <message>
            <source>Being counted …</source>
            <translation>集計中…</translation>
        </message>
    </context>
    <context>
        <name>strata::ExitFigure</name>
        <message>
            <source>Early exit</source>
            <translation>早期退出</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>確率</translation>
        </message>
        <message>
            <source>margin p₁ − p₂</source>
            <translation>マージンp₁ − p₂</translation>
        </message>
        <message>
            <source>entropy, exp(−H)</source>
            <translation>エントロピー、exp(−H)</translation>
        </message>
        <message>
            <source>saturation cos(h, h′)</source>
            <translation>飽和cos(h, h′)</translation>
        </message>
        <message>
            <source>Threshold of the histogram</source>
            <translation>ヒストグラムのしきい値</translation>
        </message>
        <message>
            <source>threshold %1</source>
            <translation>しきい値%1</translation>
        </message>
        <message>
            <source>Where a row may leave</source>
            <translation>行が退出できる場所</translation>
        </message>
        <message>
            <source>lens of every layer</source>
            <translation>各層のレンズ</translation>
        </message>
        <message>
            <source>head, else lens</source>
            <translation>ヘッド、なければレンズ</translation>
        </message>
        <message>
            <source>trained heads only</source>
            <translation>学習済みヘッドのみ</translation>
        </message>
        <message>
            <source>What is kept</source>
            <translation>維持されるもの</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>正解率</translation>
        </message>
        <message>
            <source>agreement with full depth</source>
            <translation>全層との一致</translation>
        </message>
        <message>
            <source>What is saved</source>
            <translation>節約されるもの</translation>
        </message>
        <message>
            <source>mean depth</source>
            <translation>平均の深さ</translation>
        </message>
        <message>
            <source>FLOPs</source>
            <translation>FLOPs</translation>
        </message>
        <message numerus="yes">
            <source>%1 ≥ %2: at most %3 other answers than full depth, with probability %4 (tested on %n row(s)); on the rest %5, mean depth %6</source>
            <translation>
                <numerusform>%1 ≥ %2：全層と異なる回答は、確率%4で最大%3（%n行で検定）。残りの行では%5、平均の深さ%6</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: no threshold below 1 is certified on %n row(s)</source>
            <translation>
                <numerusform>%1：%n行で認定された、1未満のしきい値はありません</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 for a risk of %2</source>
            <translation>リスク%2に対する%1</translation>
        </message>
        <message>
            <source>Rows that suffice for a flawless rule: %1.</source>
            <translation>誤りのない規則に十分な行数：%1。</translation>
        </message>
        <message>
            <source>The records keep no readings of layers below this level&apos;s own. An evaluation keeps them when it is asked to read every layer.</source>
            <translation>レコードには、このレベルの層より下の層の読み取りがありません。すべての層を読むよう指定した評価なら残ります。</translation>
        </message>
        <message>
            <source>What is kept against what is spent</source>
            <translation>維持されるものと費用</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s); exact: layers that are left out would be filled in the same</source>
            <translation>
                <numerusform>%n行。厳密：省略した層も後から同じように補完されます</numerusform>
            </translation>
        </message>
        <message>
            <source>Where rows leave at threshold %1</source>
            <translation>しきい値%1で行が退出する層</translation>
        </message>
        <message>
            <source>Certified thresholds (Learn-then-Test)</source>
            <translation>認定されたしきい値(Learn-then-Test)</translation>
        </message>
        <message>
            <source>GFLOPs of a row</source>
            <translation>1行あたりのGFLOPs</translation>
        </message>
        <message>
            <source>mean exit layer</source>
            <translation>平均退出層</translation>
        </message>
        <message>
            <source>static: everybody at one layer</source>
            <translation>固定：すべて同じ層</translation>
        </message>
        <message>
            <source>oracle: each row at the first layer that is right</source>
            <translation>オラクル：各行、最初に正しい層</translation>
        </message>
        <message>
            <source>exit layer</source>
            <translation>退出層</translation>
        </message>
        <message>
            <source>share of rows</source>
            <translation>行の割合</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>層%1</translation>
        </message>
        <message>
            <source>rule</source>
            <translation>規則</translation>
        </message>
        <message>
            <source>threshold</source>
            <translation>しきい値</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>層</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>行</translation>
        </message>
        <message>
            <source>agreement</source>
            <translation>一致</translation>
        </message>
        <message>
            <source>GFLOPs</source>
            <translation>GFLOPs</translation>
        </message>
        <message>
            <source>certified risk</source>
            <translation>認定リスク</translation>
        </message>
        <message>
            <source>rows needed</source>
            <translation>必要な行数</translation>
        </message>
        <message>
            <source>static</source>
            <translation>固定</translation>
        </message>
        <message>
            <source>oracle</source>
            <translation>オラクル</translation>
        </message>
        <message>
            <source>%1, certified</source>
            <translation>%1、認定済み</translation>
        </message>
    </context>
    <context>
        <name>strata::ExportDialog</name>
        <message>
            <source>&amp;Dark background</source>
            <translation>暗い背景(&amp;D)</translation>
        </message>
        <message>
            <source>A line of &amp;provenance under the figure</source>
            <translation>図の下に出所の行(&amp;P)</translation>
        </message>
        <message>
            <source>Export a figure</source>
            <translation>図を書き出す</translation>
        </message>
        <message>
            <source>PDF, vector</source>
            <translation>PDF、ベクター</translation>
        </message>
        <message>
            <source>SVG, vector</source>
            <translation>SVG、ベクター</translation>
        </message>
        <message>
            <source>PNG, 300 dpi</source>
            <translation>PNG、300 dpi</translation>
        </message>
        <message>
            <source>CSV, the numbers</source>
            <translation>CSV、数値</translation>
        </message>
        <message>
            <source>JSON, the numbers</source>
            <translation>JSON、数値</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>ビュー(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Format</source>
            <translation>形式(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Size</source>
            <translation>サイズ(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>書き出す(&amp;E)…</translation>
        </message>
        <message>
            <source>The whole content is written, not only the visible part; model, seed and options are kept inside the file.</source>
            <translation>見えている部分だけでなく、全内容が書き出されます。モデル、シード、オプションはファイル内に残ります。</translation>
        </message>
        <message>
            <source>Exactly the numbers that are plotted, with the model, seed and options.</source>
            <translation>描画されている数値そのものを、モデル、シード、オプションとともに書き出します。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>書き出し</translation>
        </message>
        <message>
            <source>HTML, one page with picture and numbers</source>
            <translation>HTML、画像と数値を含む1ページ</translation>
        </message>
        <message>
            <source>&amp;Check</source>
            <translation>確認(&amp;C)</translation>
        </message>
        <message>
            <source>Smallest type, thinnest line, contrast, grey print, fonts and size of the finished figure</source>
            <translation>最小の文字、最も細い線、コントラスト、グレー印刷、フォント、仕上がりの図のサイズ</translation>
        </message>
        <message>
            <source>&amp;Anonymous: no paths, hosts and folder names</source>
            <translation>匿名：パス、ホスト、フォルダ名なし(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Interactive: to be explored in a browser</source>
            <translation>インタラクティブ：ブラウザで探索可能(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Texts</source>
            <translation>テキスト(&amp;T)</translation>
        </message>
        <message>
            <source>P&amp;review</source>
            <translation>プレビュー(&amp;R)</translation>
        </message>
        <message>
            <source>LaTeX, pgfplots and TikZ</source>
            <translation>LaTeX、pgfplotsとTikZ</translation>
        </message>
        <message>
            <source>For a blind review; hashes of model and data stay</source>
            <translation>匿名査読用。モデルとデータのハッシュは残ります</translation>
        </message>
        <message>
            <source>One file that fetches nothing: hover, pins, statistics, keyboard, and a table of all numbers</source>
            <translation>何も取得しない1つのファイル：ホバー、ピン留め、統計量、キーボード、すべての数値の表</translation>
        </message>
        <message>
            <source>The finished figure in a page of its size, in colour, grey, or as others see it</source>
            <translation>実寸のページに置いた仕上がりの図を、カラー、グレー、または色覚の異なる人の見え方で表示</translation>
        </message>
        <message>
            <source>Alternative text and a caption, drafted from the values, and what LaTeX is told</source>
            <translation>値から下書きした代替テキストとキャプション、およびLaTeXに渡すもの</translation>
        </message>
        <message>
            <source>Animated PNG, 300 dpi</source>
            <translation>アニメーションPNG、300 dpi</translation>
        </message>
        <message>
            <source>Animated WebP, 300 dpi</source>
            <translation>アニメーションWebP、300 dpi</translation>
        </message>
        <message>
            <source>&amp;Glosses</source>
            <translation>グロス(&amp;G)</translation>
        </message>
        <message>
            <source>Progress of the export</source>
            <translation>書き出しの進行状況</translation>
        </message>
        <message>
            <source>A frame for each step of the playback; the last one is the figure itself. Where no animations are shown, an animated PNG shows that one.</source>
            <translation>再生の1ステップごとに1フレームです。最後のフレームは図そのものです。アニメーションが表示されない環境では、アニメーションPNGはそのフレームを表示します。</translation>
        </message>
    </context>
    <context>
        <name>strata::FactFields</name>
        <message>
            <source>– none –</source>
            <translation>– なし –</translation>
        </message>
        <message>
            <source>most probable token</source>
            <translation>最も確率の高いトークン</translation>
        </message>
        <message>
            <source>most probable tokens</source>
            <translation>確率の高いトークン</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>確率</translation>
        </message>
        <message>
            <source>rank of the token</source>
            <translation>トークンの順位</translation>
        </message>
        <message>
            <source>entropy</source>
            <translation>エントロピー</translation>
        </message>
        <message>
            <source>settling layer</source>
            <translation>確定する層</translation>
        </message>
        <message>
            <source>flips over the layers</source>
            <translation>層をたどる間の入れ替わり</translation>
        </message>
        <message>
            <source>whether two places agree</source>
            <translation>2か所が一致するかどうか</translation>
        </message>
        <message>
            <source>label of a level</source>
            <translation>レベルのラベル</translation>
        </message>
        <message>
            <source>path of labels</source>
            <translation>ラベルの経路</translation>
        </message>
        <message>
            <source>probability of the path</source>
            <translation>経路の確率</translation>
        </message>
        <message>
            <source>trained head minus lens</source>
            <translation>学習済みヘッド − レンズ</translation>
        </message>
        <message>
            <source>calibration error</source>
            <translation>較正誤差</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>正解率</translation>
        </message>
        <message>
            <source>mean confidence</source>
            <translation>平均確信度</translation>
        </message>
        <message>
            <source>answers counted</source>
            <translation>数えた回答の数</translation>
        </message>
        <message>
            <source>labels to choose among</source>
            <translation>選択肢となるラベル</translation>
        </message>
        <message>
            <source>It is: %1</source>
            <translation>値：%1</translation>
        </message>
        <message>
            <source>It has no value there.</source>
            <translation>そこには値がありません。</translation>
        </message>
        <message>
            <source>as the step</source>
            <translation>ステップと同じ</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>層</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>レベル</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>実行</translation>
        </message>
        <message>
            <source>Of the token</source>
            <translation>対象のトークン</translation>
        </message>
        <message>
            <source>Of the label</source>
            <translation>対象のラベル</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>個数</translation>
        </message>
        <message>
            <source>Bin of confidence</source>
            <translation>確信度の区分</translation>
        </message>
        <message>
            <source>equals</source>
            <translation>等しい</translation>
        </message>
        <message>
            <source>does not equal</source>
            <translation>等しくない</translation>
        </message>
        <message>
            <source>is there</source>
            <translation>存在する</translation>
        </message>
        <message>
            <source>is one of</source>
            <translation>いずれかである</translation>
        </message>
        <message>
            <source>is another one than in the run</source>
            <translation>次の実行のものと異なる</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>主張</translation>
        </message>
        <message>
            <source>Compared with</source>
            <translation>比較相手</translation>
        </message>
        <message>
            <source>another fact</source>
            <translation>別の事実</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>まだなし</translation>
        </message>
        <message>
            <source>as here: %1</source>
            <translation>ここに書かれた値：%1</translation>
        </message>
        <message>
            <source>its value now</source>
            <translation>現在の値</translation>
        </message>
        <message>
            <source>… than</source>
            <translation>…比較相手の事実</translation>
        </message>
    </context>
    <context>
        <name>strata::FigureExports</name>
        <message>
            <source>There is nothing to be exported yet: run a prompt, or compute a lens.</source>
            <translation>書き出すものがまだありません。プロンプトを実行するか、レンズを計算してください。</translation>
        </message>
        <message>
            <source>Exported %1</source>
            <translation>%1を書き出しました</translation>
        </message>
        <message>
            <source>The export failed; see the problems</source>
            <translation>書き出しに失敗しました。問題を参照してください</translation>
        </message>
        <message>
            <source>Exporting %1</source>
            <translation>%1を書き出しています</translation>
        </message>
        <message>
            <source>There is nothing to be exported any more.</source>
            <translation>書き出すものはもうありません。</translation>
        </message>
        <message>
            <source>The picture is too large to be shown.</source>
            <translation>画像が大きすぎて表示できません。</translation>
        </message>
        <message>
            <source>The export was stopped; nothing was written</source>
            <translation>書き出しを停止しました。何も書き込まれていません</translation>
        </message>
    </context>
    <context>
        <name>strata::FigureMenu</name>
        <message>
            <source>Copy the token “%1”</source>
            <translation>トークン「%1」をコピー</translation>
        </message>
        <message>
            <source>Copy its id, %1</source>
            <translation>そのID（%1）をコピー</translation>
        </message>
        <message>
            <source>Copy the answer “%1”</source>
            <translation>回答「%1」をコピー</translation>
        </message>
        <message>
            <source>Copy what is said of it</source>
            <translation>その説明をコピー</translation>
        </message>
    </context>
    <context>
        <name>strata::FigureReader</name>
        <message>
            <source>Opening %1</source>
            <translation>%1を開いています</translation>
        </message>
    </context>
    <context>
        <name>strata::FigureTextsBox</name>
        <message>
            <source>Alternative text, kept in the file</source>
            <translation>代替テキスト（ファイルに保持）</translation>
        </message>
        <message>
            <source>Caption, a draft</source>
            <translation>キャプション（下書き）</translation>
        </message>
        <message>
            <source>Cop&amp;y</source>
            <translation>コピー(&amp;Y)</translation>
        </message>
        <message>
            <source>&amp;Caption</source>
            <translation>キャプション(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Alternative text</source>
            <translation>代替テキスト(&amp;A)</translation>
        </message>
        <message>
            <source>\&amp;includegraphics with its alternative text</source>
            <translation>\includegraphicsと代替テキスト(&amp;I)</translation>
        </message>
        <message>
            <source>\&amp;Description</source>
            <translation>\Description(&amp;D)</translation>
        </message>
    </context>
    <context>
        <name>strata::FindBar</name>
        <message>
            <source>Find, or @position</source>
            <translation>検索、または@位置</translation>
        </message>
        <message>
            <source>Find in this view</source>
            <translation>このビュー内を検索</translation>
        </message>
        <message>
            <source>A part of a token, a label or a head&apos;s name; @12 goes to position 12</source>
            <translation>トークン、ラベル、またはヘッド名の一部。@12で位置12へ移動します</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>前の箇所</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>次の箇所</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>該当なし</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n箇所</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2中%1</translation>
        </message>
    </context>
    <context>
        <name>strata::FindingsList</name>
        <message>
            <source>Check</source>
            <translation>確認</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>検出</translation>
        </message>
        <message>
            <source>Wanted</source>
            <translation>必要</translation>
        </message>
        <message>
            <source>What a camera-ready check would say</source>
            <translation>印刷用原稿の確認で指摘される内容</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>確認中…</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1：%2。</translation>
        </message>
        <message>
            <source>Numbers and pages have no size to be checked.</source>
            <translation>数値とページには確認するサイズがありません。</translation>
        </message>
        <message>
            <source>Nothing to object to.</source>
            <translation>問題はありません。</translation>
        </message>
    </context>
    <context>
        <name>strata::FormRow</name>
        <message>
            <source>%1: one of its own</source>
            <translation>%1：個別に指定</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>なし</translation>
        </message>
    </context>
    <context>
        <name>strata::Fragment</name>
        <message>
            <source>a string</source>
            <translation>文字列</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>trueまたはfalse</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>数値</translation>
        </message>
        <message>
            <source>a finite number</source>
            <translation>有限の数値</translation>
        </message>
        <message>
            <source>a whole number from %1 to %2</source>
            <translation>%1から%2までの整数</translation>
        </message>
        <message>
            <source>an object</source>
            <translation>オブジェクト</translation>
        </message>
        <message>
            <source>a list</source>
            <translation>リスト</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>層</translation>
        </message>
        <message>
            <source>position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>parse error at line %1, column %2: %3</source>
            <translation>%1行目、%2列目の構文エラー：%3</translation>
        </message>
        <message>
            <source>No such file or directory</source>
            <translation>ファイルまたはフォルダが見つかりません</translation>
        </message>
        <message>
            <source>Permission denied</source>
            <translation>アクセス権がありません</translation>
        </message>
        <message>
            <source>Operation not permitted</source>
            <translation>許可されていない操作です</translation>
        </message>
        <message>
            <source>No space left on device</source>
            <translation>ディスクに空き領域がありません</translation>
        </message>
        <message>
            <source>Disk quota exceeded</source>
            <translation>ディスクの割り当て量を超えました</translation>
        </message>
        <message>
            <source>File too large</source>
            <translation>ファイルが大きすぎます</translation>
        </message>
        <message>
            <source>Read-only file system</source>
            <translation>読み取り専用のファイルシステムです</translation>
        </message>
        <message>
            <source>Is a directory</source>
            <translation>フォルダです</translation>
        </message>
        <message>
            <source>Not a directory</source>
            <translation>フォルダではありません</translation>
        </message>
        <message>
            <source>File exists</source>
            <translation>ファイルはすでに存在します</translation>
        </message>
        <message>
            <source>File name too long</source>
            <translation>ファイル名が長すぎます</translation>
        </message>
        <message>
            <source>Input/output error</source>
            <translation>入出力エラー</translation>
        </message>
        <message>
            <source>Too many open files</source>
            <translation>開いているファイルが多すぎます</translation>
        </message>
        <message>
            <source>Cannot allocate memory</source>
            <translation>メモリを確保できません</translation>
        </message>
        <message>
            <source>Text file busy</source>
            <translation>プログラムファイルが実行中です</translation>
        </message>
        <message>
            <source>One tensor is</source>
            <translation>テンソル1個は</translation>
        </message>
        <message>
            <source>%1 tensors are</source>
            <translation>テンソル%1個は</translation>
        </message>
        <message>
            <source>is a LoRA adapter</source>
            <translation>LoRAアダプタです</translation>
        </message>
        <message>
            <source>is an adapter of the kind %1</source>
            <translation>種類%1のアダプタです</translation>
        </message>
        <message>
            <source>the base model %1</source>
            <translation>ベースモデル%1</translation>
        </message>
        <message>
            <source>a base model that it does not name</source>
            <translation>名前の記載がないベースモデル</translation>
        </message>
        <message>
            <source>is a LoRA adapter of the base model %1</source>
            <translation>ベースモデル%1のLoRAアダプタです</translation>
        </message>
        <message>
            <source>is a LoRA adapter of a %1 model that it does not name</source>
            <translation>名前の記載がない%1モデルのLoRAアダプタです</translation>
        </message>
        <message>
            <source>is a LoRA adapter of a model that it does not name</source>
            <translation>名前の記載がないモデルのLoRAアダプタです</translation>
        </message>
        <message>
            <source>is a LoRA adapter (%1) of a %2 model that it does not name</source>
            <translation>名前の記載がない%2モデルのLoRAアダプタ（%1）です</translation>
        </message>
        <message>
            <source>does not begin with a safetensors header</source>
            <translation>safetensorsヘッダで始まっていません</translation>
        </message>
        <message>
            <source>has a header that is not valid UTF-8</source>
            <translation>ヘッダが正しいUTF-8ではありません</translation>
        </message>
        <message>
            <source>has a header that is not valid JSON</source>
            <translation>ヘッダが正しいJSONではありません</translation>
        </message>
        <message>
            <source>has a header that is not valid JSON (at byte %1)</source>
            <translation>ヘッダが正しいJSONではありません（バイト%1）</translation>
        </message>
        <message>
            <source>has a header that is not a JSON object</source>
            <translation>ヘッダがJSONオブジェクトではありません</translation>
        </message>
        <message>
            <source>has __metadata__ twice</source>
            <translation>__metadata__が2つあります</translation>
        </message>
        <message>
            <source>names tensor %1 twice</source>
            <translation>テンソル%1が2回記載されています</translation>
        </message>
        <message>
            <source>tensor %1 ends before it begins (bytes %2 to %3)</source>
            <translation>テンソル%1の終わりが始まりより前です（バイト%2～%3）</translation>
        </message>
        <message>
            <source>tensor %1 has an impossible size: shape %2 of %3</source>
            <translation>テンソル%1のサイズがあり得ません：%3の形状%2</translation>
        </message>
        <message>
            <source>tensor %1 lies at bytes %2 to %3, but the file holds only %4 bytes of data</source>
            <translation>テンソル%1はバイト%2～%3にありますが、ファイルのデータは%4バイトしかありません</translation>
        </message>
        <message>
            <source>tensor %1 has shape %2 of %3, which is %4 bytes, but its data_offsets span %5</source>
            <translation>テンソル%1は%3の形状%2で%4バイトですが、data_offsetsの範囲は%5です</translation>
        </message>
        <message>
            <source>tensor %1 overlaps the tensor before it (bytes %2 to %3)</source>
            <translation>テンソル%1が前のテンソルと重なっています（バイト%2～%3）</translation>
        </message>
        <message>
            <source>has a hole before tensor %1: bytes %2 to %3 belong to no tensor</source>
            <translation>テンソル%1の前に隙間があります：バイト%2～%3はどのテンソルにも属しません</translation>
        </message>
        <message>
            <source>has %1 bytes after the last tensor</source>
            <translation>最後のテンソルの後に%1バイトあります</translation>
        </message>
        <message>
            <source>tensor %1 has the unknown element type %2</source>
            <translation>テンソル%1の要素の型%2は不明です</translation>
        </message>
        <message>
            <source>tensor %1 lacks one of dtype, shape, data_offsets</source>
            <translation>テンソル%1にdtype、shape、data_offsetsのいずれかがありません</translation>
        </message>
        <message>
            <source>tensor %1 needs two data_offsets</source>
            <translation>テンソル%1にはdata_offsetsが2つ必要です</translation>
        </message>
        <message>
            <source>tensor %1 has more than two data_offsets</source>
            <translation>テンソル%1のdata_offsetsが2つを超えています</translation>
        </message>
        <message>
            <source>tensor %1 has more than 16 dimensions</source>
            <translation>テンソル%1の次元が16を超えています</translation>
        </message>
        <message>
            <source>is cut short</source>
            <translation>途中で切れています</translation>
        </message>
        <message>
            <source>is damaged at piece %1</source>
            <translation>ピース%1で破損しています</translation>
        </message>
        <message>
            <source>is damaged in its normalization rules</source>
            <translation>正規化規則が破損しています</translation>
        </message>
        <message>
            <source>is not a sentencepiece model (its bytes are not a protobuf message)</source>
            <translation>sentencepieceモデルではありません（バイト列がprotobufメッセージではありません）</translation>
        </message>
        <message>
            <source>is not a sentencepiece model: it has no pieces</source>
            <translation>sentencepieceモデルではありません：ピースがありません</translation>
        </message>
        <message>
            <source>must have exactly one piece for the unknown, and has %1</source>
            <translation>未知語のピースはちょうど1つ必要ですが、%1個あります</translation>
        </message>
        <message>
            <source>piece %1 has no text</source>
            <translation>ピース%1にテキストがありません</translation>
        </message>
        <message>
            <source>piece %1 is not UTF-8</source>
            <translation>ピース%1がUTF-8ではありません</translation>
        </message>
        <message>
            <source>piece %1, %2, is there twice</source>
            <translation>ピース%1（%2）が2回あります</translation>
        </message>
        <message>
            <source>gives the id %1 to both %2 and %3</source>
            <translation>%2と%3の両方にID %1を与えています</translation>
        </message>
        <message>
            <source>names %1 twice</source>
            <translation>%1が2回記載されています</translation>
        </message>
        <message>
            <source>joins %1 and %2, but the vocabulary has no %3</source>
            <translation>%1と%2を結合しますが、語彙に%3がありません</translation>
        </message>
        <message>
            <source>%1 has the id %2 here and %3 elsewhere</source>
            <translation>%1のIDがここでは%2、別の場所では%3です</translation>
        </message>
        <message>
            <source>name the columns with &quot;taxonomy_columns&quot;: [&quot;PARENT&quot;, &quot;CHILD&quot;] in the task file, or begin the file with the line parent,child</source>
            <translation>タスクファイルで&quot;taxonomy_columns&quot;: [&quot;PARENT&quot;, &quot;CHILD&quot;]として列名を指定するか、ファイルの先頭行をparent,childにしてください</translation>
        </message>
        <message>
            <source>this machine</source>
            <translation>このマシン</translation>
        </message>
        <message>
            <source>has a token longer than 4096 bytes</source>
            <translation>4096バイトより長いトークンがあります</translation>
        </message>
        <message>
            <source>a JSON array</source>
            <translation>JSON配列</translation>
        </message>
        <message>
            <source>a JSON object</source>
            <translation>JSONオブジェクト</translation>
        </message>
        <message>
            <source>its first four bytes</source>
            <translation>先頭の4バイト</translation>
        </message>
        <message>
            <source>the version</source>
            <translation>バージョン</translation>
        </message>
        <message>
            <source>the tensor count</source>
            <translation>テンソル数</translation>
        </message>
        <message>
            <source>the metadata count</source>
            <translation>メタデータ数</translation>
        </message>
        <message>
            <source>the padding before its data</source>
            <translation>データ前のパディング</translation>
        </message>
        <message>
            <source>the name of tensor %1</source>
            <translation>テンソル%1の名前</translation>
        </message>
        <message>
            <source>the length of the name of tensor %1</source>
            <translation>テンソル%1の名前の長さ</translation>
        </message>
        <message>
            <source>the dimensions of tensor %1</source>
            <translation>テンソル%1の次元</translation>
        </message>
        <message>
            <source>the shape of tensor %1</source>
            <translation>テンソル%1の形状</translation>
        </message>
        <message>
            <source>the type of tensor %1</source>
            <translation>テンソル%1の型</translation>
        </message>
        <message>
            <source>the offset of tensor %1</source>
            <translation>テンソル%1のオフセット</translation>
        </message>
        <message>
            <source>tensor %1</source>
            <translation>テンソル%1</translation>
        </message>
        <message>
            <source>metadata key %1</source>
            <translation>メタデータキー%1</translation>
        </message>
        <message>
            <source>the length of metadata key %1</source>
            <translation>メタデータキー%1の長さ</translation>
        </message>
        <message>
            <source>the end of the template</source>
            <translation>テンプレートの終わり</translation>
        </message>
        <message>
            <source>the name of a tag</source>
            <translation>タグ名</translation>
        </message>
        <message>
            <source>a name</source>
            <translation>名前</translation>
        </message>
        <message>
            <source>an expression</source>
            <translation>式</translation>
        </message>
        <message>
            <source>a value</source>
            <translation>値</translation>
        </message>
        <message>
            <source>1 answer</source>
            <translation>回答1件</translation>
        </message>
        <message>
            <source>%1 answers</source>
            <translation>回答%1件</translation>
        </message>
        <message>
            <source>1 level</source>
            <translation>階層レベル1個</translation>
        </message>
        <message>
            <source>%1 levels</source>
            <translation>階層レベル%1個</translation>
        </message>
        <message>
            <source>1 record</source>
            <translation>レコード1件</translation>
        </message>
        <message>
            <source>%1 records</source>
            <translation>レコード%1件</translation>
        </message>
        <message>
            <source>1 row</source>
            <translation>1行</translation>
        </message>
        <message>
            <source>%1 rows</source>
            <translation>%1行</translation>
        </message>
        <message>
            <source>1 shard</source>
            <translation>シャード1個</translation>
        </message>
        <message>
            <source>%1 shards</source>
            <translation>シャード%1個</translation>
        </message>
        <message>
            <source>&quot;%1&quot; and &quot;%2&quot;</source>
            <translation>「%1」と「%2」</translation>
        </message>
        <message>
            <source>another model (%1 and not %2)</source>
            <translation>別のモデル（%2ではなく%1）</translation>
        </message>
        <message>
            <source>another task (%1 and not %2)</source>
            <translation>別のタスク（%2ではなく%1）</translation>
        </message>
        <message>
            <source>another set of rows (%1 and not %2)</source>
            <translation>別の行の集合（%2ではなく%1）</translation>
        </message>
        <message>
            <source>another compute type (%1 and not %2)</source>
            <translation>別の計算データ型（%2ではなく%1）</translation>
        </message>
        <message>
            <source>another set of options (%1 and not %2)</source>
            <translation>別のオプション（%2ではなく%1）</translation>
        </message>
        <message>
            <source>another seed (%1 and not %2)</source>
            <translation>別のシード（%2ではなく%1）</translation>
        </message>
        <message>
            <source>another task (its levels are not the same)</source>
            <translation>別のタスク（階層レベルが異なります）</translation>
        </message>
        <message>
            <source>another set of rows of %1 (%2 and not %3: another limit, sample or seed, or the file has changed)</source>
            <translation>%1の別の行の集合（%3ではなく%2：上限、標本、シードが異なるか、ファイルが変更されています）</translation>
        </message>
        <message>
            <source>%1 in part %2 of %3</source>
            <translation>%1（%3分割の%2番目）</translation>
        </message>
        <message>
            <source>another set of rows</source>
            <translation>別の行の集合</translation>
        </message>
        <message>
            <source>line %1, column %2: %3</source>
            <translation>%1 行 %2 列：%3</translation>
        </message>
        <message>
            <source>column %1: %2</source>
            <translation>%1 列：%2</translation>
        </message>
    </context>
    <context>
        <name>strata::GlossesField</name>
        <message>
            <source>Table of glosses</source>
            <translation>グロス表</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>CSV or TSV: token, transliteration, translation; written under each token</source>
            <translation>CSVまたはTSV：トークン、翻字、翻訳。各トークンの下に表示されます</translation>
        </message>
        <message>
            <source>Browse…</source>
            <translation>参照…</translation>
        </message>
        <message>
            <source>Choose a table of glosses</source>
            <translation>グロス表を選択</translation>
        </message>
        <message>
            <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
            <translation>表(*.csv *.tsv *.txt);;すべてのファイル(*)</translation>
        </message>
    </context>
    <context>
        <name>strata::HeadPlacementDialog</name>
        <message>
            <source>&amp;Remember this with the model</source>
            <translation>モデルとともに記憶(&amp;R)</translation>
        </message>
        <message>
            <source>Where do the heads read?</source>
            <translation>ヘッドはどこを読みますか？</translation>
        </message>
        <message>
            <source>%1 holds further heads, but its configuration does not say after which layer each of them reads. The model has %2 layers; the description of its training names the layers.</source>
            <translation>%1には他にもヘッドがありますが、それぞれがどの層の後を読むかが設定に書かれていません。モデルの層は%2個です。学習の説明に層の名前があります。</translation>
        </message>
        <message>
            <source>layer </source>
            <translation>層 </translation>
        </message>
        <message>
            <source>Layer of %1</source>
            <translation>%1の層</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>開く(&amp;O)</translation>
        </message>
        <message>
            <source> of %1</source>
            <translation> / %1</translation>
        </message>
        <message>
            <source>The numbers above are only spread evenly over the depth, to begin with.</source>
            <translation>上の数は、初期値として深さに均等に割り振っただけのものです。</translation>
        </message>
    </context>
    <context>
        <name>strata::HeadsPage</name>
        <message>
            <source>Heads</source>
            <translation>ヘッド</translation>
        </message>
        <message>
            <source>A head reads the residual of one layer, as it is (raw) or after the final norm. Moving it reads no weights again; runs that are there keep what they were made with, later ones say the new layer.</source>
            <translation>ヘッドは1つの層の残差を、そのまま（生）または最終正規化の後で読み取ります。ヘッドを移動しても重みは読み込み直されません。既存の実行には作成時の設定が残り、以降の実行には新しい層が示されます。</translation>
        </message>
        <message>
            <source>&amp;Move heads</source>
            <translation>ヘッドを移動(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>元に戻す(&amp;U)</translation>
        </message>
        <message>
            <source>Takes the last move back</source>
            <translation>最後の移動を取り消します</translation>
        </message>
        <message>
            <source>As &amp;opened</source>
            <translation>開いた時点に戻す(&amp;O)</translation>
        </message>
        <message>
            <source>Puts all heads back to where they read when the model was opened</source>
            <translation>すべてのヘッドを、モデルを開いた時点で読み取っていた位置に戻します</translation>
        </message>
        <message>
            <source>The final head reads layer %1; a logit lens shows other layers through it.</source>
            <translation>最終ヘッドは層%1を読み取ります。ほかの層は、ロジットレンズで最終ヘッドを通して表示できます。</translation>
        </message>
        <message>
            <source>This head is the final head&apos;s matrix, which can be placed at layer %1 alone.</source>
            <translation>このヘッドは最終ヘッドの行列そのもので、層%1にのみ置けます。</translation>
        </message>
        <message>
            <source>Another head has the same matrix: only the model&apos;s configuration can say which of them is meant.</source>
            <translation>別のヘッドが同じ行列を使っています。どちらを指すかは、モデルの構成でしか区別できません。</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>ヘッド</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>層</translation>
        </message>
        <message>
            <source>Reads</source>
            <translation>読み取る状態</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>行列</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>ドリフト</translation>
        </message>
        <message>
            <source>Loss weight</source>
            <translation>損失の重み</translation>
        </message>
        <message>
            <source>Tensor</source>
            <translation>テンソル</translation>
        </message>
        <message>
            <source> of %1</source>
            <translation> / %1</translation>
        </message>
        <message>
            <source>Layer of %1</source>
            <translation>%1の層</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>生</translation>
        </message>
        <message>
            <source>norm</source>
            <translation>正規化</translation>
        </message>
        <message>
            <source>What %1 reads</source>
            <translation>%1が読み取る状態</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>the embedding&apos;s</source>
            <translation>埋め込みの行列</translation>
        </message>
        <message>
            <source>a copy of the final one</source>
            <translation>最終ヘッドのコピー</translation>
        </message>
        <message>
            <source>its own</source>
            <translation>独自の行列</translation>
        </message>
        <message>
            <source>Distance from the final head&apos;s matrix, relative to its norm</source>
            <translation>最終ヘッドの行列からの距離（そのノルムに対する比）</translation>
        </message>
        <message>
            <source>The last layer&apos;s state is normed already</source>
            <translation>最終層の状態はすでに正規化されています</translation>
        </message>
    </context>
    <context>
        <name>strata::HeadsTable</name>
        <message>
            <source>Head</source>
            <translation>ヘッド</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>層</translation>
        </message>
        <message>
            <source>Readout</source>
            <translation>読み出し</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>ドリフト</translation>
        </message>
        <message>
            <source>Tensor</source>
            <translation>テンソル</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>最終正規化</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>生</translation>
        </message>
    </context>
    <context>
        <name>strata::HeadsView</name>
        <message>
            <source>Heads</source>
            <translation>ヘッド</translation>
        </message>
        <message>
            <source>No run yet. Write a prompt and press Run: every head gets a column here.</source>
            <translation>実行がまだありません。プロンプトを入力して「実行」を押すと、各ヘッドがここに列として表示されます。</translation>
        </message>
        <message>
            <source>%1 · position %2 · “%3”</source>
            <translation>%1 · 位置%2 · 「%3」</translation>
        </message>
        <message>
            <source>%1: probability %2 among the labels of this level</source>
            <translation>%1：このレベルのラベルの中での確率%2</translation>
        </message>
        <message>
            <source>%1, probability %2, entropy %3</source>
            <translation>%1、確率%2、エントロピー%3</translation>
        </message>
        <message>
            <source>%1, %2 %, %3, %4</source>
            <translation>%1、%2%、%3、%4</translation>
        </message>
        <message>
            <source>read where another head decoded</source>
            <translation>別のヘッドがデコードした場所で読んだもの</translation>
        </message>
        <message>
            <source>another token stands first</source>
            <translation>別のトークンが首位</translation>
        </message>
        <message>
            <source>What every head says, side by side. The fuller a token&apos;s colour, the higher its probability (p). Entropy, in nats, is 0 where a head is certain and grows with its doubt.</source>
            <translation>各ヘッドが示す内容を並べて表示します。トークンの色が濃いほど確率(p)が高いことを示します。エントロピー（nats単位）は、ヘッドが確実なところで0になり、迷うほど大きくなります。</translation>
        </message>
    </context>
    <context>
        <name>strata::HierarchyView</name>
        <message>
            <source>Hierarchy</source>
            <translation>階層</translation>
        </message>
        <message>
            <source>A free run has no levels. Run the task hierarchically to see its label tree.</source>
            <translation>自由な実行にレベルはありません。タスクを階層的に実行すると、ラベルの木が表示されます。</translation>
        </message>
        <message>
            <source>No levels decoded yet. The label tree appears here, level by level.</source>
            <translation>まだレベルはデコードされていません。ラベルの木がレベルごとにここに表示されます。</translation>
        </message>
        <message>
            <source>tree</source>
            <translation>木</translation>
        </message>
        <message>
            <source>icicle</source>
            <translation>アイシクル図</translation>
        </message>
        <message>
            <source>Shape of the hierarchy</source>
            <translation>階層の形</translation>
        </message>
        <message numerus="yes">
            <source>%n more label(s) of level %1: click to show them</source>
            <translation>
                <numerusform>レベル%1のラベルがほか%n個：クリックで表示</numerusform>
            </translation>
        </message>
        <message>
            <source>Click to show only the most probable labels</source>
            <translation>クリックで最も確率の高いラベルだけを表示</translation>
        </message>
        <message>
            <source>level %1 · probability %2</source>
            <translation>レベル%1 · 確率%2</translation>
        </message>
        <message numerus="yes">
            <source>log-probability %1 · %n label(s) below</source>
            <translation>
                <numerusform>対数確率%1 · 下のラベル%n個</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, level %2, probability %3</source>
            <translation>%1、レベル%2、確率%3</translation>
        </message>
        <message>
            <source>%1, %2 %, level %3</source>
            <translation>%1、%2%、レベル%3</translation>
        </message>
        <message>
            <source>decoded</source>
            <translation>デコード済み</translation>
        </message>
        <message>
            <source>runner-up</source>
            <translation>次点</translation>
        </message>
        <message>
            <source> · probability %1</source>
            <translation> · 確率%1</translation>
        </message>
        <message>
            <source>The label tree: the decoded path with widths by probability, and what stood second at every level. The menu of a label gives it to its level, and what lies below is decoded anew (W).</source>
            <translation>ラベルの木：デコードされた経路を確率に応じた太さで示し、各レベルで次点だったものも示します。ラベルのメニューからそのレベルの答えとして与えると、その下が改めてデコードされます(W)。</translation>
        </message>
        <message>
            <source>What if %1 were “%2”?</source>
            <translation>もしも%1が「%2」だったら</translation>
        </message>
        <message>
            <source>What if %1 were another text…</source>
            <translation>もしも%1が別のテキストだったら…</translation>
        </message>
        <message>
            <source>Without what is given</source>
            <translation>指定なしの場合</translation>
        </message>
        <message>
            <source>What if</source>
            <translation>もしも</translation>
        </message>
        <message>
            <source>Answer of the level %1:</source>
            <translation>レベル%1の回答：</translation>
        </message>
        <message>
            <source>given</source>
            <translation>指定済み</translation>
        </message>
        <message>
            <source>another answer than without what is given</source>
            <translation>指定なしの場合とは別の回答</translation>
        </message>
    </context>
    <context>
        <name>strata::HostDialog</name>
        <message>
            <source>Open a model on a host</source>
            <translation>ホスト上のモデルを開く</translation>
        </message>
        <message>
            <source>The weights stay where they are, and everything is computed there. Strata must be installed on the host, and ssh must reach it without asking for a password.</source>
            <translation>重みは元の場所に置いたまま、計算はすべてそこで行います。ホストにStrataがインストールされ、sshがパスワードを求めずに接続できる必要があります。</translation>
        </message>
        <message>
            <source>user@gpu-server, as ssh takes it</source>
            <translation>user@gpu-server（sshの書式）</translation>
        </message>
        <message>
            <source>/data/models/name: a folder or file on the host</source>
            <translation>/data/models/name：ホスト上のフォルダまたはファイル</translation>
        </message>
        <message>
            <source>&amp;Host</source>
            <translation>ホスト(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Model there</source>
            <translation>ホスト上のモデル(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Device</source>
            <translation>デバイス(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>開く(&amp;O)</translation>
        </message>
        <message>
            <source>Name a host and a model there first.</source>
            <translation>先にホストとその上のモデルを指定してください。</translation>
        </message>
        <message>
            <source>As the host calls it: cpu, cuda, or cuda with a number</source>
            <translation>ホストでの呼び名：cpu、cuda、または番号付きのcuda</translation>
        </message>
        <message>
            <source>automatic: the fastest there</source>
            <translation>自動：ホストで最速のもの</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>自動</translation>
        </message>
        <message>
            <source>Processor threads on the host; automatic: as many as pay for the model&apos;s width</source>
            <translation>ホストのプロセッサのスレッド数。自動：モデルの幅に見合う数</translation>
        </message>
        <message>
            <source>&amp;Type</source>
            <translation>データ型(&amp;T)</translation>
        </message>
        <message>
            <source>Th&amp;reads</source>
            <translation>スレッド(&amp;R)</translation>
        </message>
    </context>
    <context>
        <name>strata::HtmlPage</name>
        <message>
            <source>… and %1 more rows</source>
            <translation>… ほか%1行</translation>
        </message>
        <message>
            <source>Where the numbers come from</source>
            <translation>数値の出所</translation>
        </message>
    </context>
    <context>
        <name>strata::InspectorView</name>
        <message>
            <source>Inspector</source>
            <translation>インスペクタ</translation>
        </message>
        <message>
            <source>Click a token, a label or a point: all that is known of it appears here.</source>
            <translation>トークン、ラベル、点をクリックすると、それについてわかることがすべてここに表示されます。</translation>
        </message>
        <message>
            <source>all heads</source>
            <translation>すべてのヘッド</translation>
        </message>
        <message>
            <source>one head</source>
            <translation>1つのヘッド</translation>
        </message>
        <message>
            <source>Heads shown</source>
            <translation>表示するヘッド</translation>
        </message>
        <message>
            <source>All statistics of the selected token: its head&apos;s first choices, and what the other heads say. Margin is the log-probability of the first choice less that of the second.</source>
            <translation>選択したトークンのすべての統計量：そのヘッドの第1候補と、他のヘッドが示す内容。マージンは、第1候補の対数確率から第2候補の対数確率を引いた値です。</translation>
        </message>
    </context>
    <context>
        <name>strata::JobStrip</name>
        <message>
            <source>Progress: %1</source>
            <translation>進行状況：%1</translation>
        </message>
        <message>
            <source>%1 · ending</source>
            <translation>%1 · 終了中</translation>
        </message>
        <message>
            <source>It was cancelled and ends as soon as it can.</source>
            <translation>キャンセルされました。終了できしだい終わります。</translation>
        </message>
        <message>
            <source>Cancel: %1</source>
            <translation>キャンセル：%1</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>ほか%n件</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::LabelEdits</name>
        <message>
            <source>add a label</source>
            <translation>ラベルの追加</translation>
        </message>
        <message>
            <source>rename</source>
            <translation>名前の変更</translation>
        </message>
        <message numerus="yes">
            <source>remove %n label(s)</source>
            <translation>
                <numerusform>%n件のラベルの削除</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>move %n label(s)</source>
            <translation>
                <numerusform>%n件のラベルの移動</numerusform>
            </translation>
        </message>
        <message>
            <source>sort</source>
            <translation>並べ替え</translation>
        </message>
    </context>
    <context>
        <name>strata::LabelMode</name>
        <message>
            <source>free</source>
            <translation>自由</translation>
        </message>
        <message>
            <source>constrained</source>
            <translation>制約付き</translation>
        </message>
        <message>
            <source>scored</source>
            <translation>スコア付け</translation>
        </message>
        <message>
            <source>How a level that answers with a label finds it.
free: any text, which is then mapped to a label
constrained: only labels of the tree, token by token
scored: every label whole; the most probable one is the answer</source>
            <translation>ラベルで答えるレベルがラベルを見つける方法。
自由: 任意の文。あとでラベルに対応付けます
制約付き: ツリーのラベルだけを、トークンごとに
スコア付け: 各ラベルを全体として。最も確率の高いものが答えです</translation>
        </message>
    </context>
    <context>
        <name>strata::LabelReadingsFigure</name>
        <message>
            <source>Label readings</source>
            <translation>ラベルの読み取り</translation>
        </message>
    </context>
    <context>
        <name>strata::LabelReadingsView</name>
        <message>
            <source>Label readings</source>
            <translation>ラベルの読み取り</translation>
        </message>
        <message>
            <source>What every layer, through its lens, and every head says of the labels of each level, at the place where the level answers: the label that it holds most probable, and where the right one is known its rank and probability. Bold: the label that was answered.</source>
            <translation>レベルが回答する位置で、各層がレンズを通して、また各ヘッドが、各レベルのラベルについて示す内容：最も確率が高いとするラベルと、正解がわかる場合はその順位と確率。太字：回答されたラベル。</translation>
        </message>
        <message>
            <source>This run kept no label readings. Switch on Label readings in the form, and run it again.</source>
            <translation>この実行はラベルの読み取りを残していません。フォームで「ラベルの読み取り」をオンにして再実行してください。</translation>
        </message>
        <message>
            <source>No run yet. What every layer says of each level&apos;s labels appears here.</source>
            <translation>実行がまだありません。各層が各レベルのラベルについて示す内容がここに表示されます。</translation>
        </message>
    </context>
    <context>
        <name>strata::LabelTreeFigure</name>
        <message>
            <source>Label tree</source>
            <translation>ラベルの木</translation>
        </message>
        <message>
            <source>What counts as right</source>
            <translation>正答とみなす条件</translation>
        </message>
        <message>
            <source>right on the level</source>
            <translation>レベルで正答</translation>
        </message>
        <message>
            <source>right with all parents</source>
            <translation>親もすべて正答</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>正解率</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n row(s), right %2, right with all parents %3</source>
            <translation>
                <numerusform>%1：%n行、正答%2、親もすべて正答%3</numerusform>
            </translation>
        </message>
        <message>
            <source>level</source>
            <translation>レベル</translation>
        </message>
        <message>
            <source>path</source>
            <translation>経路</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>行</translation>
        </message>
        <message>
            <source>right</source>
            <translation>正答</translation>
        </message>
        <message>
            <source>right with parents</source>
            <translation>親も正答</translation>
        </message>
    </context>
    <context>
        <name>strata::LabelWindow</name>
        <message>
            <source>label</source>
            <translation>ラベル</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>remarks</source>
            <translation>指摘事項</translation>
        </message>
        <message>
            <source>Filter: labels that hold…</source>
            <translation>絞り込み：次を含むラベル…</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>絞り込み</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>ラベル</translation>
        </message>
        <message>
            <source>What is to be said of the labels</source>
            <translation>ラベルについての指摘事項</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>読み込む(&amp;I)…</translation>
        </message>
        <message>
            <source>&amp;Add a label</source>
            <translation>ラベルを追加(&amp;A)</translation>
        </message>
        <message>
            <source>Add a label &amp;below</source>
            <translation>下位にラベルを追加(&amp;B)</translation>
        </message>
        <message>
            <source>Re&amp;name</source>
            <translation>名前を変更(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>削除(&amp;R)</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>上へ移動(&amp;U)</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>下へ移動(&amp;D)</translation>
        </message>
        <message>
            <source>Move below the one a&amp;bove</source>
            <translation>1つ上のラベルの下位に移動(&amp;B)</translation>
        </message>
        <message>
            <source>Move a level &amp;out</source>
            <translation>1レベル上位に移動(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Sort</source>
            <translation>並べ替え(&amp;S)</translation>
        </message>
        <message>
            <source>Sorts what is below the chosen label; without one, everything</source>
            <translation>選択したラベルの下位を並べ替えます。選択がなければ全体を並べ替えます</translation>
        </message>
        <message>
            <source>&amp;Filter</source>
            <translation>絞り込み(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Expand all</source>
            <translation>すべて展開(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Collapse all</source>
            <translation>すべて折りたたむ(&amp;C)</translation>
        </message>
        <message>
            <source>New tree of labels</source>
            <translation>新規のラベルの木</translation>
        </message>
        <message>
            <source>%1[*] – Labels</source>
            <translation>%1[*] – ラベル</translation>
        </message>
        <message>
            <source>Trees of labels (*.json *.txt *.csv *.tsv *.taxonomy)</source>
            <translation>ラベルの木(*.json *.txt *.csv *.tsv *.taxonomy)</translation>
        </message>
        <message>
            <source>Import labels</source>
            <translation>ラベルを読み込む</translation>
        </message>
        <message>
            <source>Trees of labels (*.json *.csv *.tsv *.taxonomy *.taxnomy *.txt *.hier)</source>
            <translation>ラベルの木(*.json *.csv *.tsv *.taxonomy *.taxnomy *.txt *.hier)</translation>
        </message>
        <message>
            <source>import %1</source>
            <translation>%1の読み込み</translation>
        </message>
        <message>
            <source>new label</source>
            <translation>新しいラベル</translation>
        </message>
        <message numerus="yes">
            <source>first token shared with %n other(s)</source>
            <translation>
                <numerusform>先頭トークンがほか%n件と共通</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1”: %2</source>
            <translation>「%1」：%2</translation>
        </message>
        <message>
            <source>… and perhaps further ones</source>
            <translation>… ほかにもある可能性があります</translation>
        </message>
        <message>
            <source>open a model to see the labels&apos; tokens</source>
            <translation>ラベルのトークンを表示するには、モデルを開いてください</translation>
        </message>
        <message>
            <source>The label is empty.</source>
            <translation>ラベルが空です。</translation>
        </message>
        <message>
            <source>The label begins or ends with a blank.</source>
            <translation>ラベルの先頭または末尾に空白があります。</translation>
        </message>
        <message>
            <source>The label holds a line break.</source>
            <translation>ラベルに改行が含まれています。</translation>
        </message>
        <message>
            <source>The label stands twice under the same parent.</source>
            <translation>同じ親の下に同じラベルが2つあります。</translation>
        </message>
        <message>
            <source>The label is deeper than the 24 levels that are read.</source>
            <translation>ラベルの位置が、読み込める24レベルより深くなっています。</translation>
        </message>
        <message>
            <source>There is no label to answer with.</source>
            <translation>回答に使えるラベルがありません。</translation>
        </message>
        <message>
            <source>Has the same tokens as “%1”: no model can tell the two apart.</source>
            <translation>「%1」とトークンが同じです。どのモデルもこの2つを区別できません。</translation>
        </message>
        <message>
            <source>Its tokens begin those of “%1”, and nothing closes an answer.</source>
            <translation>このラベルのトークンは「%1」のトークンの先頭部分と同じで、回答の終わりを示すものがありません。</translation>
        </message>
        <message>
            <source>Differs from “%1” in case, blanks or punctuation alone: an answer in free text may mean either.</source>
            <translation>「%1」との違いが、大文字と小文字、空白、句読点だけです。自由なテキストでの回答がどちらを指すのか区別できないことがあります。</translation>
        </message>
        <message numerus="yes">
            <source>%n label(s)</source>
            <translation>
                <numerusform>%nラベル</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n level(s)</source>
            <translation>
                <numerusform>%nレベル</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 on %2</source>
            <translation>%2に%1</translation>
        </message>
        <message>
            <source>%1 on %2; %3 to %4 tokens each, %5 on average</source>
            <translation>%2に%1。トークン数は各%3～%4、平均%5</translation>
        </message>
    </context>
    <context>
        <name>strata::LabelsFigure</name>
        <message>
            <source>Labels</source>
            <translation>ラベル</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>並び順</translation>
        </message>
        <message>
            <source>by support</source>
            <translation>サポート順</translation>
        </message>
        <message>
            <source>worst F1 first</source>
            <translation>F1の低い順</translation>
        </message>
        <message>
            <source>by name</source>
            <translation>名前順</translation>
        </message>
        <message>
            <source>as in the tree</source>
            <translation>木の順</translation>
        </message>
        <message>
            <source>label</source>
            <translation>ラベル</translation>
        </message>
        <message>
            <source>support</source>
            <translation>サポート</translation>
        </message>
        <message>
            <source>said</source>
            <translation>回答数</translation>
        </message>
        <message>
            <source>precision</source>
            <translation>適合率</translation>
        </message>
        <message>
            <source>recall</source>
            <translation>再現率</translation>
        </message>
        <message>
            <source>F1</source>
            <translation>F1</translation>
        </message>
        <message>
            <source>%1: support %2, precision %3, recall %4, F1 %5</source>
            <translation>%1：サポート%2、適合率%3、再現率%4、F1 %5</translation>
        </message>
        <message>
            <source>right</source>
            <translation>正答</translation>
        </message>
    </context>
    <context>
        <name>strata::LayerLadder</name>
        <message>
            <source>Layers and heads</source>
            <translation>層とヘッド</translation>
        </message>
        <message>
            <source>%1 at layer %2 of %3</source>
            <translation>%1、層%2/%3</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>最終正規化</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>生</translation>
        </message>
        <message>
            <source>%1
layer %2 of %3
tensor %4</source>
            <translation>%1
層%2/%3
テンソル%4</translation>
        </message>
        <message>
            <source>drift %1</source>
            <translation>ドリフト%1</translation>
        </message>
    </context>
    <context>
        <name>strata::LayersFigure</name>
        <message>
            <source>Meaning of the layers</source>
            <translation>層の意味</translation>
        </message>
        <message>
            <source>accuracy among the candidates</source>
            <translation>候補中の正解率</translation>
        </message>
        <message>
            <source>mean rank of gold</source>
            <translation>正解の平均順位</translation>
        </message>
        <message>
            <source>mean probability of gold</source>
            <translation>正解の平均確率</translation>
        </message>
        <message>
            <source>entropy over the candidates, nats</source>
            <translation>候補のエントロピー、nats</translation>
        </message>
        <message>
            <source>agreement with the final answer</source>
            <translation>最終回答との一致</translation>
        </message>
        <message>
            <source>ECE</source>
            <translation>ECE</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>表示内容</translation>
        </message>
        <message>
            <source>everything</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>層</translation>
        </message>
        <message>
            <source>%1 · lens</source>
            <translation>%1 · レンズ</translation>
        </message>
        <message>
            <source>trained head</source>
            <translation>学習済みヘッド</translation>
        </message>
        <message>
            <source>The records keep no readings of the layers. An evaluation keeps them when it is asked to read every layer.</source>
            <translation>レコードに層の読み取りがありません。すべての層を読むよう指定した評価なら残ります。</translation>
        </message>
        <message>
            <source>bands: 95 %; shares Wilson, means ± 1.96 standard errors, ECE bootstrap</source>
            <translation>帯：95%。割合はWilson、平均は±1.96標準誤差、ECEはブートストラップ</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>層%1</translation>
        </message>
        <message>
            <source>level</source>
            <translation>レベル</translation>
        </message>
        <message>
            <source>head</source>
            <translation>ヘッド</translation>
        </message>
        <message>
            <source>readout</source>
            <translation>読み出し</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>行</translation>
        </message>
        <message>
            <source>low</source>
            <translation>下限</translation>
        </message>
        <message>
            <source>high</source>
            <translation>上限</translation>
        </message>
        <message>
            <source>lens</source>
            <translation>レンズ</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>生</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>最終正規化</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n row(s)</source>
            <translation>
                <numerusform>%1：%n行</numerusform>
            </translation>
        </message>
        <message>
            <source>; in %1 gold is a candidate: its rank and probability are of those, in the others it counts as wrong</source>
            <translation>、うち%1行では正解が候補：順位と確率はその行のもの、残りでは誤りと数える</translation>
        </message>
        <message>
            <source>%1 · trained head %2</source>
            <translation>%1 · 学習済みヘッド%2</translation>
        </message>
        <message numerus="yes">
            <source>%1: %2 of %n row(s)</source>
            <translation>
                <numerusform>%1：%n行中%2行</numerusform>
            </translation>
        </message>
        <message>
            <source>rows where gold is a candidate</source>
            <translation>正解が候補である行</translation>
        </message>
        <message>
            <source>rows with a valid answer</source>
            <translation>有効な回答のある行</translation>
        </message>
    </context>
    <context>
        <name>strata::LearningFigure</name>
        <message>
            <source>Held-out accuracy</source>
            <translation>ホールドアウト正解率</translation>
        </message>
        <message>
            <source>The log has no evaluation of held-out rows yet.</source>
            <translation>ログにはホールドアウト行の評価がまだありません。</translation>
        </message>
        <message>
            <source>%1, with the levels before</source>
            <translation>%1、上位レベルを含む</translation>
        </message>
        <message>
            <source>held out</source>
            <translation>ホールドアウト</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>正解率</translation>
        </message>
    </context>
    <context>
        <name>strata::LensCellView</name>
        <message>
            <source>Cell</source>
            <translation>セル</translation>
        </message>
        <message>
            <source>All statistics of the selected cell, of the lens and of the trained heads at its layer, and the most probable tokens.</source>
            <translation>選択したセルのすべての統計量（レンズと、その層の学習済みヘッド）と、最も確率の高いトークン。</translation>
        </message>
        <message>
            <source>id %1; click to follow this token over the layers</source>
            <translation>ID %1。クリックすると、このトークンを層に沿って追跡します</translation>
        </message>
    </context>
    <context>
        <name>strata::LensFigureView</name>
        <message>
            <source>No lens yet. Choose what to read and press Compute, or ask for the lens of a run.</source>
            <translation>レンズがまだありません。読み取る内容を選んで「計算」を押すか、実行のレンズを計算してください。</translation>
        </message>
    </context>
    <context>
        <name>strata::LensPanel</name>
        <message>
            <source>What is read</source>
            <translation>読み取る内容</translation>
        </message>
        <message>
            <source>Readout</source>
            <translation>読み出し</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>行列</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>ターゲット</translation>
        </message>
        <message>
            <source>Anti-target</source>
            <translation>アンチターゲット</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>層</translation>
        </message>
        <message>
            <source>Tokens to track</source>
            <translation>追跡するトークン</translation>
        </message>
        <message>
            <source>a typed text</source>
            <translation>入力したテキスト</translation>
        </message>
        <message>
            <source>the shown run</source>
            <translation>表示中の実行</translation>
        </message>
        <message>
            <source>token ids</source>
            <translation>トークンID</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>最終正規化</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>生</translation>
        </message>
        <message>
            <source>final head</source>
            <translation>最終ヘッド</translation>
        </message>
        <message>
            <source>input embedding</source>
            <translation>入力埋め込み</translation>
        </message>
        <message>
            <source>next token</source>
            <translation>次のトークン</translation>
        </message>
        <message>
            <source>final answer</source>
            <translation>最終回答</translation>
        </message>
        <message>
            <source>a typed token</source>
            <translation>入力したトークン</translation>
        </message>
        <message>
            <source>every layer</source>
            <translation>すべての層</translation>
        </message>
        <message>
            <source>every 2nd layer</source>
            <translation>2層ごと</translation>
        </message>
        <message>
            <source>every 4th layer</source>
            <translation>4層ごと</translation>
        </message>
        <message>
            <source>chosen layers</source>
            <translation>選んだ層</translation>
        </message>
        <message>
            <source>rows after attention</source>
            <translation>アテンション後の行</translation>
        </message>
        <message>
            <source>inner optimisation</source>
            <translation>内部最適化</translation>
        </message>
        <message>
            <source>headless readout</source>
            <translation>ヘッドなし読み出し</translation>
        </message>
        <message>
            <source>Compute</source>
            <translation>計算</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Text to read</source>
            <translation>読み取るテキスト</translation>
        </message>
        <message>
            <source>Progress of the lens</source>
            <translation>レンズの進行状況</translation>
        </message>
        <message>
            <source>Target token</source>
            <translation>ターゲットトークン</translation>
        </message>
        <message>
            <source>Chosen layers</source>
            <translation>選んだ層</translation>
        </message>
        <message>
            <source>Computes the lens (Ctrl+Return in the text)</source>
            <translation>レンズを計算します（テキスト内ではCtrl+Return）</translation>
        </message>
        <message>
            <source>Each state after the model&apos;s final norm with its own statistics, or as it is</source>
            <translation>各状態を、モデルの最終正規化の後（自身の統計量を使用）、またはそのまま読みます</translation>
        </message>
        <message>
            <source>The matrix that turns a state into tokens</source>
            <translation>状態をトークンに変える行列</translation>
        </message>
        <message>
            <source>one token, or #id</source>
            <translation>トークン1つ、または#ID</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>A token against which the target is measured: one token, or #id</source>
            <translation>ターゲットと比べるトークン：トークン1つ、または#ID</translation>
        </message>
        <message>
            <source>Curves of the Norms view: needs a backward pass at every layer</source>
            <translation>「ノルム」ビューの曲線：各層で逆伝播が必要</translation>
        </message>
        <message>
            <source>Contrastive loss, nearest embeddings and anisotropy at every layer</source>
            <translation>各層の対照損失、最も近い埋め込み、異方性</translation>
        </message>
        <message>
            <source>head %1</source>
            <translation>ヘッド%1</translation>
        </message>
        <message>
            <source>12 7 99 …</source>
            <translation>12 7 99 …</translation>
        </message>
        <message>
            <source>A text of which every layer is read</source>
            <translation>すべての層を読み取るテキスト</translation>
        </message>
        <message>
            <source>cat, dog | fox, #12</source>
            <translation>猫, 犬 | 狐, #12</translation>
        </message>
        <message>
            <source>Tokens or #ids with commas; a | b is a group whose probabilities are summed. Their log-probability is kept in every cell, also outside the top-k.</source>
            <translation>トークンまたは#IDをカンマ区切りで。a | bは確率を合計するグループです。その対数確率は、top-kの外でもすべてのセルに残ります。</translation>
        </message>
        <message>
            <source>Tokens listed in each cell</source>
            <translation>各セルに並べるトークン</translation>
        </message>
        <message>
            <source>BOS as the tokenizer does it</source>
            <translation>トークナイザに従ってBOS</translation>
        </message>
        <message>
            <source>BOS in front</source>
            <translation>先頭にBOS</translation>
        </message>
        <message>
            <source>no BOS in front</source>
            <translation>先頭にBOSなし</translation>
        </message>
        <message>
            <source>Beginning of text</source>
            <translation>テキストの先頭</translation>
        </message>
        <message>
            <source>Whether the token that begins a text (BOS) stands before the typed one</source>
            <translation>テキストを始めるトークン(BOS)を、入力したテキストの前に置くかどうか</translation>
        </message>
        <message>
            <source>How many of the most probable tokens are kept at every layer and position</source>
            <translation>各層・各位置で、最も確率の高いトークンをいくつ残すか</translation>
        </message>
        <message>
            <source>Track %1 no longer</source>
            <translation>%1の追跡をやめる</translation>
        </message>
        <message>
            <source>Open a model first.</source>
            <translation>先にモデルを開いてください。</translation>
        </message>
        <message>
            <source>The text was changed since this lens</source>
            <translation>このレンズの後にテキストが変更されました</translation>
        </message>
        <message>
            <source>The readout was changed since this lens</source>
            <translation>このレンズの後に読み出しが変更されました</translation>
        </message>
    </context>
    <context>
        <name>strata::LensView</name>
        <message>
            <source>Lens</source>
            <translation>レンズ</translation>
        </message>
        <message>
            <source>Layers × positions: in each cell the token that the layer holds most probable, on the colour of a statistic. The token in a cell is what is said to follow the column&apos;s token.</source>
            <translation>層×位置：各セルには、その層が最も確率が高いとするトークンを、統計量の色の上に示します。セルのトークンは、列のトークンの次に来ると示されたものです。</translation>
        </message>
        <message>
            <source>position %1: “%2”, id %3</source>
            <translation>位置%1：「%2」、ID %3</translation>
        </message>
        <message>
            <source>%1, after position %2 “%3”</source>
            <translation>%1、位置%2「%3」の後</translation>
        </message>
        <message>
            <source>%1: “%2”, %3 %4</source>
            <translation>%1：「%2」、%3 %4</translation>
        </message>
        <message>
            <source>lens</source>
            <translation>レンズ</translation>
        </message>
        <message>
            <source>trained heads</source>
            <translation>学習済みヘッド</translation>
        </message>
        <message>
            <source>head − lens</source>
            <translation>ヘッド − レンズ</translation>
        </message>
        <message>
            <source>What the cells show</source>
            <translation>セルに表示する内容</translation>
        </message>
        <message>
            <source>Statistic that gives the colour</source>
            <translation>色に使う統計量</translation>
        </message>
        <message>
            <source>&amp;Last layer on top</source>
            <translation>最終層を上に(&amp;L)</translation>
        </message>
        <message>
            <source>C&amp;ividis instead of viridis</source>
            <translation>viridisの代わりにcividis(&amp;I)</translation>
        </message>
        <message>
            <source>%1, %2 %3</source>
            <translation>%1、%2 %3</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Follow “%1” over the layers no longer</source>
            <translation>層に沿った「%1」の追跡をやめる</translation>
        </message>
        <message>
            <source>Follow “%1” over the layers</source>
            <translation>層に沿って「%1」を追跡</translation>
        </message>
        <message>
            <source>Track “%1” in the whole text</source>
            <translation>テキスト全体で「%1」を追跡</translation>
        </message>
    </context>
    <context>
        <name>strata::LensWorkspace</name>
        <message>
            <source>Every two rows compared at %1 of %2 positions</source>
            <translation>%2個中%1個の位置で、2行ずつすべて比較しました</translation>
        </message>
        <message>
            <source>Lens: %1 rows × %2 positions</source>
            <translation>レンズ：%1行×%2位置</translation>
        </message>
        <message>
            <source>%1, stopped early</source>
            <translation>%1、途中で停止</translation>
        </message>
        <message>
            <source>%1 in %2 s</source>
            <translation>%1、%2秒</translation>
        </message>
        <message>
            <source>Block %1 replaced: loss %2 → %3</source>
            <translation>ブロック%1を置換：損失%2→%3</translation>
        </message>
        <message>
            <source>The pinned token was not read in every layer</source>
            <translation>ピン留めしたトークンを読み取れなかった層があります</translation>
        </message>
        <message>
            <source>A model is still being opened.</source>
            <translation>モデルを開いている途中です。</translation>
        </message>
        <message>
            <source>Open a model first.</source>
            <translation>先にモデルを開いてください。</translation>
        </message>
    </context>
    <context>
        <name>strata::LessonAuthor</name>
        <message>
            <source>New lesson</source>
            <translation>新規レッスン</translation>
        </message>
        <message>
            <source>Edit a lesson</source>
            <translation>レッスンを編集</translation>
        </message>
        <message>
            <source>Lessons (*.lesson.json)</source>
            <translation>レッスン(*.lesson.json)</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>%1を開いています</translation>
        </message>
        <message>
            <source>Save the lesson</source>
            <translation>レッスンを保存</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>%1を保存しました</translation>
        </message>
        <message>
            <source>Saving %1</source>
            <translation>%1を保存しています</translation>
        </message>
    </context>
    <context>
        <name>strata::LessonDock</name>
        <message numerus="yes">
            <source>%1   %n minute(s)</source>
            <translation>
                <numerusform>%1   %n分</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::LessonPanel</name>
        <message>
            <source>Lesson</source>
            <translation>レッスン</translation>
        </message>
        <message>
            <source>Why? One sentence, if you like</source>
            <translation>理由は？よければ一文で</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>理由は？</translation>
        </message>
        <message>
            <source>Commit</source>
            <translation>確定</translation>
        </message>
        <message>
            <source>Hint</source>
            <translation>ヒント</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>戻る</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>次へ</translation>
        </message>
        <message>
            <source>Close the lesson</source>
            <translation>レッスンを閉じる</translation>
        </message>
        <message>
            <source>Teacher&apos;s notes</source>
            <translation>指導者向けメモ</translation>
        </message>
        <message>
            <source>No lesson is open</source>
            <translation>レッスンが開かれていません</translation>
        </message>
        <message>
            <source>The end</source>
            <translation>終わり</translation>
        </message>
        <message>
            <source>Choose one on the start page.</source>
            <translation>スタートページで選んでください。</translation>
        </message>
        <message>
            <source>%1 of %2 predictions were right. What counts is what you know now.</source>
            <translation>予想は%2問中%1問が正解でした。大切なのは、今わかったことです。</translation>
        </message>
        <message numerus="yes">
            <source>, about %n minute(s)</source>
            <translation>
                <numerusform>、約%n分</numerusform>
            </translation>
        </message>
        <message>
            <source>Step %1 of %2</source>
            <translation>ステップ%1/%2</translation>
        </message>
        <message>
            <source>**Right.**</source>
            <translation>**正解です。**</translation>
        </message>
        <message>
            <source>**Not quite.** Right is: %1</source>
            <translation>**惜しい。** 正解：%1</translation>
        </message>
        <message>
            <source>Look at the place that is selected in the view now.</source>
            <translation>ビューで現在選択されている場所を見てください。</translation>
        </message>
        <message>
            <source>It is: %1</source>
            <translation>答え：%1</translation>
        </message>
        <message>
            <source>In your run it is so, too: %1.</source>
            <translation>あなたの実行でも同じです：%1。</translation>
        </message>
        <message>
            <source>In your run it is not so: %1.</source>
            <translation>あなたの実行では異なります：%1。</translation>
        </message>
        <message>
            <source>Run it</source>
            <translation>実行する</translation>
        </message>
        <message>
            <source>Your input</source>
            <translation>自分の入力</translation>
        </message>
        <message>
            <source>What the model is asked; the list has suggestions</source>
            <translation>モデルへの質問です。リストに候補があります</translation>
        </message>
        <message>
            <source>**Your turn:** run it yourself.</source>
            <translation>**あなたの番**：自分で実行してみましょう。</translation>
        </message>
        <message>
            <source>Write what the model is to be asked, or choose a suggestion.</source>
            <translation>モデルへの質問を入力するか、候補を選択してください。</translation>
        </message>
    </context>
    <context>
        <name>strata::LessonSheet</name>
        <message>
            <source>Answer key: %1</source>
            <translation>解答：%1</translation>
        </message>
        <message>
            <source>step</source>
            <translation>ステップ</translation>
        </message>
        <message>
            <source>question</source>
            <translation>設問</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>lesson</source>
            <translation>レッスン</translation>
        </message>
        <message>
            <source>licence</source>
            <translation>ライセンス</translation>
        </message>
        <message>
            <source>model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Name: %1   Date: %2</source>
            <translation>名前：%1   日付：%2</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n分</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1   (%n minute(s))</source>
            <translation>
                <numerusform>%1   (%n分)</numerusform>
            </translation>
        </message>
        <message>
            <source>Why? %1</source>
            <translation>理由は？ %1</translation>
        </message>
        <message>
            <source>Answer: %1</source>
            <translation>回答：%1</translation>
        </message>
        <message>
            <source>Teacher: %1</source>
            <translation>指導者向け：%1</translation>
        </message>
    </context>
    <context>
        <name>strata::LessonSlide</name>
        <message>
            <source>**The end**</source>
            <translation>**終わり**</translation>
        </message>
        <message>
            <source>**It is: %1**</source>
            <translation>**答え：%1**</translation>
        </message>
    </context>
    <context>
        <name>strata::LessonWorkspace</name>
        <message>
            <source>Opening %1</source>
            <translation>%1を開いています</translation>
        </message>
    </context>
    <context>
        <name>strata::LossFigure</name>
        <message>
            <source>Losses</source>
            <translation>損失</translation>
        </message>
        <message>
            <source>Which losses</source>
            <translation>表示する損失</translation>
        </message>
        <message>
            <source>of each head</source>
            <translation>各ヘッド</translation>
        </message>
        <message>
            <source>weighted sum</source>
            <translation>重み付き和</translation>
        </message>
        <message>
            <source>heads and sum</source>
            <translation>ヘッドと和</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>目盛</translation>
        </message>
        <message>
            <source>linear</source>
            <translation>線形</translation>
        </message>
        <message>
            <source>logarithmic</source>
            <translation>対数</translation>
        </message>
        <message>
            <source>%1 · held out</source>
            <translation>%1 · ホールドアウト</translation>
        </message>
        <message>
            <source>loss</source>
            <translation>損失</translation>
        </message>
        <message>
            <source>held out</source>
            <translation>ホールドアウト</translation>
        </message>
        <message>
            <source>ln %1</source>
            <translation>ln %1</translation>
        </message>
        <message>
            <source>ln %1 · %2</source>
            <translation>ln %1 · %2</translation>
        </message>
        <message>
            <source>loss (nats)</source>
            <translation>損失(nats)</translation>
        </message>
    </context>
    <context>
        <name>strata::MainWindow</name>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>プロンプト</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>確信度</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>問題</translation>
        </message>
        <message>
            <source>Hierarchy</source>
            <translation>階層</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>インスペクタ</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>実行</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>ヘッド</translation>
        </message>
        <message>
            <source>%1 could not be opened</source>
            <translation>%1を開けませんでした</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>準備完了</translation>
        </message>
        <message>
            <source>%1 – Strata</source>
            <translation>%1 – Strata</translation>
        </message>
        <message>
            <source>Open a model file</source>
            <translation>モデルファイルを開く</translation>
        </message>
        <message>
            <source>Weights (*.safetensors *.gguf)</source>
            <translation>重み(*.safetensors *.gguf)</translation>
        </message>
        <message>
            <source>Open a task file</source>
            <translation>タスクファイルを開く</translation>
        </message>
        <message>
            <source>Tasks (*.task.json)</source>
            <translation>タスク(*.task.json)</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>読み取り</translation>
        </message>
        <message>
            <source>Trajectories</source>
            <translation>軌跡</translation>
        </message>
        <message>
            <source>Norms</source>
            <translation>ノルム</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>セル</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>一致度</translation>
        </message>
        <message>
            <source>Waiting for the layers that its heads read</source>
            <translation>ヘッドが読む層を待っています</translation>
        </message>
        <message>
            <source>From now on every run that ends is kept on the disk.</source>
            <translation>今後、終了した実行はすべてディスクに残されます。</translation>
        </message>
        <message>
            <source>New runs are no longer kept on the disk; those that are there stay.</source>
            <translation>新しい実行はディスクに残されなくなります。既存のものは残ります。</translation>
        </message>
        <message>
            <source>Prompt and sampling are as they were; the model is another one (%1 then)</source>
            <translation>プロンプトとサンプリングは当時のとおりですが、モデルは別のものです（当時は%1）</translation>
        </message>
        <message>
            <source>Prompt, task and sampling are as they were for this run</source>
            <translation>プロンプト、タスク、サンプリングはこの実行のときのとおりです</translation>
        </message>
        <message>
            <source>This model has no task “%1”; the prompt is as it was</source>
            <translation>このモデルにタスク「%1」はありません。プロンプトは当時のとおりです</translation>
        </message>
        <message>
            <source>A model is still being opened.</source>
            <translation>モデルを開いている途中です。</translation>
        </message>
        <message>
            <source>The layers of the model&apos;s heads have to be named first.</source>
            <translation>先にモデルのヘッドの層を指定する必要があります。</translation>
        </message>
        <message>
            <source>Choose a task first.</source>
            <translation>先にタスクを選んでください。</translation>
        </message>
        <message>
            <source>Open a model first.</source>
            <translation>先にモデルを開いてください。</translation>
        </message>
        <message>
            <source>A run is going on; stop it first, or wait.</source>
            <translation>実行中です。先に停止するか、お待ちください。</translation>
        </message>
        <message>
            <source>There is no run yet: run a prompt, or choose one under Runs.</source>
            <translation>実行がまだありません。プロンプトを実行するか、「実行」から選んでください。</translation>
        </message>
        <message>
            <source>Nothing was run yet.</source>
            <translation>まだ何も実行されていません。</translation>
        </message>
        <message>
            <source>Nothing is going on.</source>
            <translation>実行中のものはありません。</translation>
        </message>
        <message>
            <source>No model is open.</source>
            <translation>モデルが開かれていません。</translation>
        </message>
        <message>
            <source>A model is open already; close it first.</source>
            <translation>モデルはすでに開いています。先に閉じてください。</translation>
        </message>
        <message>
            <source>The run begins when the lens is ready</source>
            <translation>レンズの準備ができると実行が始まります</translation>
        </message>
        <message>
            <source>Lens</source>
            <translation>レンズ</translation>
        </message>
        <message>
            <source>Tokenizer</source>
            <translation>トークナイザ</translation>
        </message>
        <message>
            <source>%1 on %2</source>
            <translation>%2の%1</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>メモ</translation>
        </message>
        <message>
            <source>Evaluate</source>
            <translation>評価</translation>
        </message>
        <message>
            <source>Open a saved evaluation</source>
            <translation>保存した評価を開く</translation>
        </message>
        <message>
            <source>Strata evaluations (*.strata)</source>
            <translation>Strataの評価(*.strata)</translation>
        </message>
        <message>
            <source>Compute</source>
            <translation>計算量</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>結果</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>レコード</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>ラベル</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>層</translation>
        </message>
        <message>
            <source>Calibration</source>
            <translation>較正</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>リスク</translation>
        </message>
        <message>
            <source>Early exit</source>
            <translation>早期退出</translation>
        </message>
        <message>
            <source>Confusion</source>
            <translation>混同</translation>
        </message>
        <message>
            <source>Label tree</source>
            <translation>ラベルの木</translation>
        </message>
        <message>
            <source>Accuracy by …</source>
            <translation>正解率の内訳…</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>比較</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>レポート</translation>
        </message>
        <message>
            <source>Open a model or a saved document first.</source>
            <translation>先にモデルまたは保存した文書を開いてください。</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>元に戻すものがありません。</translation>
        </message>
        <message>
            <source>It is still being computed; stop it first, or wait.</source>
            <translation>まだ計算中です。先に停止するか、お待ちください。</translation>
        </message>
        <message>
            <source>Choose a run in the list first; only what was made from a prompt has settings.</source>
            <translation>先にリストで実行を選んでください。設定があるのはプロンプトから作られたものだけです。</translation>
        </message>
        <message>
            <source>What is shown names no model.</source>
            <translation>表示中のものにモデルの記載がありません。</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>学習</translation>
        </message>
        <message>
            <source>Losses</source>
            <translation>損失</translation>
        </message>
        <message>
            <source>Held-out accuracy</source>
            <translation>ホールドアウト正解率</translation>
        </message>
        <message>
            <source>Layers over the training</source>
            <translation>学習中の層の推移</translation>
        </message>
        <message>
            <source>Pace</source>
            <translation>ペース</translation>
        </message>
        <message>
            <source>Samples</source>
            <translation>サンプル</translation>
        </message>
        <message>
            <source>A free run has no levels.</source>
            <translation>自由な実行にレベルはありません。</translation>
        </message>
        <message>
            <source>No evaluation is shown whose rows are left.</source>
            <translation>残りの行がある評価は表示されていません。</translation>
        </message>
        <message>
            <source>Label readings</source>
            <translation>ラベルの読み取り</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Most confused</source>
            <translation>最も混同されるもの</translation>
        </message>
        <message>
            <source>Checkpoints</source>
            <translation>チェックポイント</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>ドリフト</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>レッスン</translation>
        </message>
        <message>
            <source>Open a saved document, a figure or a training log</source>
            <translation>保存した文書、図、学習ログを開く</translation>
        </message>
        <message>
            <source>Documents, figures and logs (*.strata *.pdf *.svg *.png *.jsonl *.json *.csv *.tsv *tfevents*);;All files (*)</source>
            <translation>文書、図、ログ(*.strata *.pdf *.svg *.png *.jsonl *.json *.csv *.tsv *tfevents*);;すべてのファイル(*)</translation>
        </message>
        <message>
            <source>Two runs or two lenses can be compared; show one of them first.</source>
            <translation>比較できるのは、2つの実行または2つのレンズです。先にどれか1つを表示してください。</translation>
        </message>
        <message>
            <source>What is shown has nothing to be played by this unit; choose another one.</source>
            <translation>表示中のものには、この単位で再生できるものがありません。別の単位を選んでください。</translation>
        </message>
        <message>
            <source>There is no further step.</source>
            <translation>これ以上のステップはありません。</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比較</translation>
        </message>
        <message>
            <source>The heads are being moved</source>
            <translation>ヘッドを移動しています</translation>
        </message>
        <message>
            <source>The open model has no task “%1”, with which the lesson runs it: open the model that the lesson is about.</source>
            <translation>開いているモデルには、レッスンの実行に使うタスク「%1」がありません。レッスンの対象となるモデルを開いてください。</translation>
        </message>
    </context>
    <context>
        <name>strata::MarksDialog</name>
        <message>
            <source>Tags and remark</source>
            <translation>タグと備考</translation>
        </message>
        <message>
            <source>figure paper</source>
            <translation>図 論文</translation>
        </message>
        <message>
            <source>Words to find it by; the search under Runs takes them with # in front. With commas a tag may have blanks.</source>
            <translation>検索用の語です。「実行」での検索では、先頭に#を付けて使います。コンマで区切ると、タグに空白を含められます。</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>タグ(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Remark</source>
            <translation>備考(&amp;R)</translation>
        </message>
        <message>
            <source>The remark is longer than a document keeps: shorten it, or write a note.</source>
            <translation>メモが文書に保存できる長さを超えています。短くするか、ノートを書いてください。</translation>
        </message>
        <message>
            <source>&amp;Keep</source>
            <translation>保存(&amp;K)</translation>
        </message>
    </context>
    <context>
        <name>strata::ModelPanel</name>
        <message>
            <source>%1 B</source>
            <translation>%1 B</translation>
        </message>
        <message>
            <source>%1 M</source>
            <translation>%1 M</translation>
        </message>
        <message>
            <source>%1 k</source>
            <translation>%1 k</translation>
        </message>
        <message>
            <source>%1 GB</source>
            <translation>%1 GB</translation>
        </message>
        <message>
            <source>%1 MB</source>
            <translation>%1 MB</translation>
        </message>
        <message>
            <source>%1 kB</source>
            <translation>%1 kB</translation>
        </message>
        <message>
            <source>No model is open.</source>
            <translation>モデルが開かれていません。</translation>
        </message>
        <message>
            <source>%1 · not loaded</source>
            <translation>%1 · 未読み込み</translation>
        </message>
        <message>
            <source>architecture</source>
            <translation>アーキテクチャ</translation>
        </message>
        <message>
            <source>%1 · %2 layers × %3</source>
            <translation>%1 · %2層×%3</translation>
        </message>
        <message>
            <source>feed-forward %1 · %2 attention heads of %3 · %4 key-value heads · context %5</source>
            <translation>フィードフォワード%1 · アテンションヘッド%2個×%3 · キー・バリューヘッド%4個 · コンテキスト%5</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>parameters</source>
            <translation>パラメータ</translation>
        </message>
        <message>
            <source>stored as %1</source>
            <translation>%1で保存</translation>
        </message>
        <message>
            <source>vocabulary</source>
            <translation>語彙</translation>
        </message>
        <message>
            <source>host</source>
            <translation>ホスト</translation>
        </message>
    </context>
    <context>
        <name>strata::ModelWindow</name>
        <message>
            <source>&amp;Heads</source>
            <translation>ヘッド(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Tensors</source>
            <translation>テンソル(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Configuration</source>
            <translation>構成(&amp;C)</translation>
        </message>
        <message>
            <source>To&amp;kenizer</source>
            <translation>トークナイザ(&amp;K)</translation>
        </message>
        <message>
            <source>A model is being opened.</source>
            <translation>モデルを開いています。</translation>
        </message>
        <message>
            <source>An evaluation is being computed; stop it first, or wait.</source>
            <translation>評価を計算中です。先に停止するか、お待ちください。</translation>
        </message>
        <message>
            <source>Model – %1</source>
            <translation>モデル – %1</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>No model is open.</source>
            <translation>モデルが開かれていません。</translation>
        </message>
        <message>
            <source>This model lies on %1: its tensors, configuration and tokenizer are seen there with strata-cli inspect --tensors.</source>
            <translation>このモデルは%1にあります。テンソル、構成、トークナイザは、そのマシンでstrata-cli inspect --tensorsを使って確認できます。</translation>
        </message>
        <message>
            <source>The model&apos;s files are being read …</source>
            <translation>モデルのファイルを読み込んでいます …</translation>
        </message>
        <message>
            <source>There was not enough memory for the model&apos;s files.</source>
            <translation>モデルのファイルを読み込むためのメモリが足りませんでした。</translation>
        </message>
    </context>
    <context>
        <name>strata::NormsView</name>
        <message>
            <source>Norms</source>
            <translation>ノルム</translation>
        </message>
        <message>
            <source>without the first position</source>
            <translation>最初の位置を除く</translation>
        </message>
        <message>
            <source>all positions</source>
            <translation>すべての位置</translation>
        </message>
        <message>
            <source>Positions</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>replace a layer ▾</source>
            <translation>層を置き換える ▾</translation>
        </message>
        <message>
            <source>Runs the model with one block replaced by a step down the gradient of the loss</source>
            <translation>1つのブロックを、損失の勾配を下る1ステップに置き換えてモデルを計算します</translation>
        </message>
        <message>
            <source>Replace a layer by a gradient step</source>
            <translation>層を勾配ステップに置き換える</translation>
        </message>
        <message>
            <source>Block</source>
            <translation>ブロック</translation>
        </message>
        <message>
            <source>Step size η</source>
            <translation>ステップ幅η</translation>
        </message>
        <message>
            <source>Replace and measure</source>
            <translation>置き換えて測定</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>層%1</translation>
        </message>
        <message>
            <source>Open the model first.</source>
            <translation>先にモデルを開いてください。</translation>
        </message>
        <message>
            <source>Compute a lens first.</source>
            <translation>先にレンズを計算してください。</translation>
        </message>
        <message>
            <source>What every block does to the residual: the loss read at each layer, norms, and how far updates point downhill. Wheel to zoom (with Ctrl where the view scrolls), double click to see all. Click the legend to hide or show a line, with Shift to highlight it. Keys: + and −, arrows with Ctrl and Shift, 0, H, T, and N for the next plot.</source>
            <translation>各ブロックが残差に及ぼす影響を示します：各層で読み取った損失、ノルム、更新がどれだけ降下方向を向くか。ホイールで拡大・縮小（ビューがスクロールする場合はCtrlと併用）、ダブルクリックで全体を表示します。凡例をクリックすると線を隠すか表示し、Shiftと併用すると強調します。キー：+と−、CtrlまたはShiftと矢印、0、H、T、次のプロットはNです。</translation>
        </message>
        <message>
            <source>Click: hide or show. Shift+click: highlight.</source>
            <translation>クリック：表示／非表示。Shift+クリック：強調。</translation>
        </message>
    </context>
    <context>
        <name>strata::NoteView</name>
        <message>
            <source>Note</source>
            <translation>メモ</translation>
        </message>
        <message>
            <source>What you write here is kept with the runs.</source>
            <translation>ここに書いた内容は実行とともに残ります。</translation>
        </message>
        <message>
            <source>New note</source>
            <translation>新しいメモ</translation>
        </message>
        <message>
            <source>Begins an empty note; this one stays among the runs</source>
            <translation>空のメモを始めます。現在のメモは実行の中に残ります</translation>
        </message>
    </context>
    <context>
        <name>strata::PaceFigure</name>
        <message>
            <source>Pace</source>
            <translation>ペース</translation>
        </message>
        <message>
            <source>learning rate</source>
            <translation>学習率</translation>
        </message>
        <message>
            <source>norm of the gradient</source>
            <translation>勾配ノルム</translation>
        </message>
        <message>
            <source>tokens per second</source>
            <translation>1秒あたりのトークン数</translation>
        </message>
        <message>
            <source>The log has neither learning rate, gradient norm, tokens per second nor memory.</source>
            <translation>ログに学習率、勾配ノルム、1秒あたりのトークン数、メモリのいずれもありません。</translation>
        </message>
        <message>
            <source>memory (GiB)</source>
            <translation>メモリ(GiB)</translation>
        </message>
        <message>
            <source>of the process</source>
            <translation>プロセス</translation>
        </message>
        <message>
            <source>in use on the device</source>
            <translation>デバイスの使用量</translation>
        </message>
        <message>
            <source>of the head %1</source>
            <translation>ヘッド%1</translation>
        </message>
        <message>
            <source>of the embedding</source>
            <translation>埋め込み</translation>
        </message>
        <message>
            <source>of all</source>
            <translation>全体</translation>
        </message>
    </context>
    <context>
        <name>strata::PagePreview</name>
        <message>
            <source>In colour</source>
            <translation>カラー</translation>
        </message>
        <message>
            <source>Grey print</source>
            <translation>グレー印刷</translation>
        </message>
        <message>
            <source>Deuteranopia</source>
            <translation>2型色覚</translation>
        </message>
        <message>
            <source>Protanopia</source>
            <translation>1型色覚</translation>
        </message>
        <message>
            <source>Tritanopia</source>
            <translation>3型色覚</translation>
        </message>
        <message>
            <source>How the preview is seen</source>
            <translation>プレビューの見え方</translation>
        </message>
        <message>
            <source>Whole page</source>
            <translation>ページ全体</translation>
        </message>
        <message>
            <source>Final size</source>
            <translation>仕上がりサイズ</translation>
        </message>
        <message>
            <source>Size of the preview</source>
            <translation>プレビューのサイズ</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>プレビュー</translation>
        </message>
    </context>
    <context>
        <name>strata::PanelFrame</name>
        <message>
            <source>Show as &amp;table</source>
            <translation>表で表示(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Copy table</source>
            <translation>表をコピー(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>書き出す(&amp;E)…</translation>
        </message>
        <message>
            <source>Table, copy, export</source>
            <translation>表、コピー、書き出し</translation>
        </message>
        <message>
            <source>%1: more</source>
            <translation>%1：その他</translation>
        </message>
        <message>
            <source>Copy the chosen cells</source>
            <translation>選択したセルをコピー</translation>
        </message>
    </context>
    <context>
        <name>strata::PanelGrid</name>
        <message>
            <source>Places of the panels</source>
            <translation>パネルの配置</translation>
        </message>
        <message>
            <source>Drag a panel to another cell. Arrows choose, Ctrl+arrows move, Ctrl+Shift+arrows make larger or smaller, Delete removes.</source>
            <translation>パネルを別のセルへドラッグします。矢印で選択、Ctrl+矢印で移動、Ctrl+Shift+矢印で拡大・縮小、Deleteで削除します。</translation>
        </message>
        <message>
            <source>no panel is chosen</source>
            <translation>パネルが選択されていません</translation>
        </message>
        <message>
            <source>%1 %2: row %3, column %4, %5 × %6</source>
            <translation>%1 %2：行%3、列%4、%5 × %6</translation>
        </message>
    </context>
    <context>
        <name>strata::PinTracking</name>
        <message>
            <source>Pin two or more tokens at one position, then group them</source>
            <translation>1つの位置で2つ以上のトークンをピン留めしてからグループ化してください</translation>
        </message>
        <message>
            <source>Grouped: %1</source>
            <translation>グループ化しました：%1</translation>
        </message>
    </context>
    <context>
        <name>strata::PlaybackBar</name>
        <message>
            <source>How much of it is shown</source>
            <translation>どこまで表示しているか</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>すべて表示</translation>
        </message>
        <message>
            <source>Ends the playback: nothing is hidden any more</source>
            <translation>再生を終了します。隠されているものはなくなります</translation>
        </message>
    </context>
    <context>
        <name>strata::PlaybackWords</name>
        <message>
            <source>By token</source>
            <translation>トークンごと</translation>
        </message>
        <message>
            <source>By layer</source>
            <translation>層ごと</translation>
        </message>
        <message>
            <source>By level</source>
            <translation>レベルごと</translation>
        </message>
        <message>
            <source>nothing is shown yet</source>
            <translation>まだ何も表示していません</translation>
        </message>
        <message>
            <source>level %1</source>
            <translation>レベル%1</translation>
        </message>
        <message>
            <source>token %1</source>
            <translation>トークン%1</translation>
        </message>
        <message>
            <source>position %1</source>
            <translation>位置%1</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>層%1</translation>
        </message>
        <message>
            <source>token %1 of %2</source>
            <translation>トークン%1/%2</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2中%1</translation>
        </message>
        <message>
            <source>By checkpoint</source>
            <translation>チェックポイントごと</translation>
        </message>
    </context>
    <context>
        <name>strata::PreferencesDialog</name>
        <message>
            <source>Window</source>
            <translation>ウィンドウ</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>テーマ(&amp;T)</translation>
        </message>
        <message>
            <source>Lan&amp;guage</source>
            <translation>言語(&amp;G)</translation>
        </message>
        <message>
            <source>Type &amp;size</source>
            <translation>文字サイズ(&amp;S)</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>&amp;Device</source>
            <translation>デバイス(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Number type</source>
            <translation>データ型(&amp;N)</translation>
        </message>
        <message>
            <source>Th&amp;reads</source>
            <translation>スレッド(&amp;R)</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>文書</translation>
        </message>
        <message>
            <source>&amp;Keep what is made on the disk</source>
            <translation>作成したものをディスクに残す(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Clear the history…</source>
            <translation>履歴を消去(&amp;C)…</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>図</translation>
        </message>
        <message>
            <source>Si&amp;ze at first</source>
            <translation>初期サイズ(&amp;Z)</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>環境設定</translation>
        </message>
        <message>
            <source>as the system</source>
            <translation>システムに従う</translation>
        </message>
        <message>
            <source>light</source>
            <translation>ライト</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>ダーク</translation>
        </message>
        <message>
            <source>automatic: the fastest here</source>
            <translation>自動：この環境で最速のもの</translation>
        </message>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>Type size in percent</source>
            <translation>文字サイズ（パーセント）</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>自動</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>スレッド</translation>
        </message>
        <message>
            <source>As many threads of the processor as pay for the model, or this many</source>
            <translation>プロセッサのスレッド数。自動ではモデルに見合う数、または指定した数を使います</translation>
        </message>
        <message>
            <source>Holds for the next model that is opened.</source>
            <translation>次に開くモデルから有効になります。</translation>
        </message>
        <message>
            <source>The history is empty.</source>
            <translation>履歴は空です。</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s), %1, in %2</source>
            <translation>
                <numerusform>%nファイル、%1、場所：%2</numerusform>
            </translation>
        </message>
        <message>
            <source>Restore the de&amp;faults</source>
            <translation>既定値に戻す(&amp;F)</translation>
        </message>
    </context>
    <context>
        <name>strata::PresentConsole</name>
        <message>
            <source>Previous</source>
            <translation>前へ</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>次へ</translation>
        </message>
        <message>
            <source>Hide all</source>
            <translation>すべて隠す</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>すべて表示</translation>
        </message>
        <message>
            <source>Black</source>
            <translation>黒画面</translation>
        </message>
        <message>
            <source>→ and ←, Page Down and Page Up step · B makes the screen black · L lights a pointer · P plays · + and − change the size of type · F fills the screen · Esc leaves</source>
            <translation>→と←、Page DownとPage Upでステップ移動 · Bで画面を黒に · Lでポインタを点灯 · Pで再生 · +と−で文字サイズを変更 · Fで全画面表示 · Escで終了</translation>
        </message>
        <message>
            <source>The lecturer&apos;s side</source>
            <translation>発表者側</translation>
        </message>
        <message>
            <source>From zero</source>
            <translation>0から</translation>
        </message>
        <message>
            <source>Counts the time from here on</source>
            <translation>ここから時間を計り直します</translation>
        </message>
        <message>
            <source>The time of day</source>
            <translation>現在の時刻</translation>
        </message>
        <message>
            <source>Since the presentation began</source>
            <translation>発表開始からの経過時間</translation>
        </message>
        <message>
            <source>Teacher&apos;s notes</source>
            <translation>指導者向けメモ</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>メモ</translation>
        </message>
        <message>
            <source>Next: nothing further</source>
            <translation>次：なし</translation>
        </message>
        <message>
            <source>Next: %1</source>
            <translation>次：%1</translation>
        </message>
        <message>
            <source>This step has no notes.</source>
            <translation>このステップにはメモがありません。</translation>
        </message>
        <message>
            <source>A lesson that is open has its notes here.</source>
            <translation>レッスンを開くと、そのメモがここに表示されます。</translation>
        </message>
    </context>
    <context>
        <name>strata::PresentSequence</name>
        <message>
            <source>the end</source>
            <translation>終わり</translation>
        </message>
        <message>
            <source>step %1 of %2</source>
            <translation>ステップ%1/%2</translation>
        </message>
        <message>
            <source>the answer</source>
            <translation>答え</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>ステップ%1</translation>
        </message>
        <message>
            <source>deeper layers are hidden</source>
            <translation>より深い層を非表示</translation>
        </message>
        <message>
            <source>answers are hidden</source>
            <translation>回答を非表示</translation>
        </message>
        <message>
            <source>what comes later is hidden</source>
            <translation>後に来るものを非表示</translation>
        </message>
        <message>
            <source>something is hidden</source>
            <translation>一部を非表示</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s) to come</source>
            <translation>
                <numerusform>残り%nトークン</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n deeper layer(s) hidden</source>
            <translation>
                <numerusform>より深い%n層を非表示</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) hidden</source>
            <translation>
                <numerusform>%n個の回答を非表示</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::PresentStage</name>
        <message>
            <source>What the room sees</source>
            <translation>会場に見える画面</translation>
        </message>
    </context>
    <context>
        <name>strata::PresentWindow</name>
        <message>
            <source>Presentation – Strata</source>
            <translation>発表 – Strata</translation>
        </message>
    </context>
    <context>
        <name>strata::PresentWorkspace</name>
        <message>
            <source>Views ▾</source>
            <translation>ビュー ▾</translation>
        </message>
        <message>
            <source>What is shown: one view, or two beside each other</source>
            <translation>表示するもの：1つのビュー、または並べた2つのビュー</translation>
        </message>
        <message>
            <source>Steps ▾</source>
            <translation>ステップ ▾</translation>
        </message>
        <message>
            <source>What one step reveals</source>
            <translation>1ステップで見せるもの</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>Back to the panels (Esc)
→ and ← step, B makes the screen black, L lights a pointer, P plays, + and − change the size of type, F fills the screen</source>
            <translation>パネルに戻ります（Esc）
→と←でステップ移動、Bで画面を黒に、Lでポインタを点灯、Pで再生、+と−で文字サイズを変更、Fで全画面表示</translation>
        </message>
    </context>
    <context>
        <name>strata::Problem</name>
        <message>
            <source>A file is missing</source>
            <translation>ファイルがありません</translation>
        </message>
        <message>
            <source>A file cannot be read</source>
            <translation>ファイルを読み込めません</translation>
        </message>
        <message>
            <source>A file cannot be written</source>
            <translation>ファイルに書き込めません</translation>
        </message>
        <message>
            <source>A file is damaged</source>
            <translation>ファイルが破損しています</translation>
        </message>
        <message>
            <source>The model&apos;s configuration does not fit</source>
            <translation>モデルの設定が合いません</translation>
        </message>
        <message>
            <source>A tensor is missing</source>
            <translation>テンソルがありません</translation>
        </message>
        <message>
            <source>A tensor has the wrong shape or type</source>
            <translation>テンソルの形状または型が違います</translation>
        </message>
        <message>
            <source>This kind of file is not supported</source>
            <translation>この種類のファイルには対応していません</translation>
        </message>
        <message>
            <source>The task does not fit</source>
            <translation>タスクが合いません</translation>
        </message>
        <message>
            <source>A row of data does not fit</source>
            <translation>データの行が合いません</translation>
        </message>
        <message>
            <source>This cannot be done</source>
            <translation>この操作はできません</translation>
        </message>
        <message>
            <source>There is not enough memory</source>
            <translation>メモリが足りません</translation>
        </message>
        <message>
            <source>The device is not there</source>
            <translation>デバイスがありません</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>キャンセルされました</translation>
        </message>
        <message>
            <source>Something unexpected happened</source>
            <translation>予期しない問題が発生しました</translation>
        </message>
        <message>
            <source>Choose the folder that holds config.json and the weights.</source>
            <translation>config.jsonと重みを含むフォルダを選んでください。</translation>
        </message>
        <message>
            <source>Check the permissions of the file and of its folder.</source>
            <translation>ファイルとそのフォルダのアクセス権を確認してください。</translation>
        </message>
        <message>
            <source>Choose another folder, or free some space.</source>
            <translation>別のフォルダを選ぶか、空き領域を増やしてください。</translation>
        </message>
        <message>
            <source>Download or copy the file again; it may be incomplete.</source>
            <translation>ファイルをもう一度ダウンロードまたはコピーしてください。不完全な可能性があります。</translation>
        </message>
        <message>
            <source>Check that config.json belongs to these weights.</source>
            <translation>config.jsonがこの重みのものか確認してください。</translation>
        </message>
        <message>
            <source>Close other programs, or choose a smaller type under Device.</source>
            <translation>他のプログラムを閉じるか、「デバイス」でより小さいデータ型を選んでください。</translation>
        </message>
        <message>
            <source>Choose the CPU under Device, and open the model again.</source>
            <translation>「デバイス」でCPUを選び、モデルをもう一度開いてください。</translation>
        </message>
        <message>
            <source>Choose another task, or correct the task file.</source>
            <translation>別のタスクを選ぶか、タスクファイルを修正してください。</translation>
        </message>
        <message>
            <source>Worth knowing</source>
            <translation>参考情報</translation>
        </message>
        <message>
            <source>Strata reads safetensors and GGUF models of the Llama, Mistral, Qwen, SmolLM, Gemma, Phi-3, GPT-2 and GPT-NeoX families.</source>
            <translation>Strataは、Llama、Mistral、Qwen、SmolLM、Gemma、Phi-3、GPT-2、GPT-NeoXファミリーのsafetensorsモデルとGGUFモデルを読み込みます。</translation>
        </message>
    </context>
    <context>
        <name>strata::ProblemsPanel</name>
        <message>
            <source>Nothing went wrong so far.</source>
            <translation>これまでに問題はありません。</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>問題</translation>
        </message>
    </context>
    <context>
        <name>strata::ProblemsTable</name>
        <message>
            <source>Kind</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>What helps</source>
            <translation>対処</translation>
        </message>
        <message>
            <source>When</source>
            <translation>日時</translation>
        </message>
    </context>
    <context>
        <name>strata::PromptPanel</name>
        <message>
            <source>Examples</source>
            <translation>例</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>サンプリング</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>シード</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>ラベル</translation>
        </message>
        <message>
            <source>Token limit</source>
            <translation>トークン上限</translation>
        </message>
        <message>
            <source>greedy</source>
            <translation>貪欲</translation>
        </message>
        <message>
            <source>sampled</source>
            <translation>サンプリング</translation>
        </message>
        <message>
            <source>all</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>New tokens per level, at most</source>
            <translation>レベルごとの新しいトークンの最大数</translation>
        </message>
        <message>
            <source>Choose an example…</source>
            <translation>例を選択…</translation>
        </message>
        <message>
            <source>Open a model to run a prompt.</source>
            <translation>プロンプトを実行するにはモデルを開いてください。</translation>
        </message>
        <message>
            <source>Choices listed</source>
            <translation>候補の表示数</translation>
        </message>
        <message>
            <source>Sample from top-k</source>
            <translation>top-kからサンプリング</translation>
        </message>
        <message>
            <source>Sample from top-p</source>
            <translation>top-pからサンプリング</translation>
        </message>
        <message>
            <source>Most probable tokens that are kept and listed at each position</source>
            <translation>各位置で残して一覧する、最も確率の高いトークンの数</translation>
        </message>
        <message>
            <source>Only the k most probable tokens are drawn from</source>
            <translation>最も確率の高いk個のトークンからのみ抽出します</translation>
        </message>
        <message>
            <source>Only the most probable tokens that together reach this probability are drawn from</source>
            <translation>合計がこの確率に達するまでの、最も確率の高いトークンからのみ抽出します</translation>
        </message>
        <message>
            <source>Layer readings</source>
            <translation>層の読み取り</translation>
        </message>
        <message>
            <source>Keeps what every layer says at each generated token, through the final norm and the final head (the logit lens). Confidence then shows it over layers. The run takes longer: most with a large vocabulary and many layers.</source>
            <translation>生成された各トークンで各層が示す内容を、最終正規化と最終ヘッドを通して（ロジットレンズ）残します。「確信度」でそれを層別に表示できます。実行時間は長くなり、語彙が大きく層が多いほど顕著です。</translation>
        </message>
        <message>
            <source>at the end, %1 readouts for each token, all tokens together; %2 MB for 100 tokens</source>
            <translation>最後に、トークンごとに%1回の読み出しを全トークンまとめて行います。100トークンで%2 MB</translation>
        </message>
        <message>
            <source>Most probable paths</source>
            <translation>最も確率の高い経路</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>How many of the most probable paths of labels are looked for behind the run; Hierarchy ranks them</source>
            <translation>実行後に探す、最も確率の高いラベル経路の数。「階層」で順位付けします</translation>
        </message>
        <message>
            <source>Label readings</source>
            <translation>ラベルの読み取り</translation>
        </message>
        <message>
            <source>Keeps what every head and layer says of each level&apos;s labels, in the saved run</source>
            <translation>各ヘッドと層が各レベルのラベルについて示す内容を、保存する実行に残します</translation>
        </message>
    </context>
    <context>
        <name>strata::PromptPreview</name>
        <message>
            <source>What the model will see</source>
            <translation>モデルに見える内容</translation>
        </message>
        <message>
            <source>Text with the task&apos;s marks</source>
            <translation>タスクの記号を含むテキスト</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>token</source>
            <translation>トークン</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%nトークン</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: more than the %2 that the model has room for</source>
            <translation>%1：モデルの上限%2を超えています</translation>
        </message>
        <message>
            <source>%1 of %2 that the model has room for</source>
            <translation>%1（モデルの上限%2）</translation>
        </message>
        <message>
            <source>in the vocabulary: %1; bytes %2</source>
            <translation>語彙での表記：%1、バイト%2</translation>
        </message>
        <message numerus="yes">
            <source>%n further token(s)</source>
            <translation>
                <numerusform>他に%nトークン</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::PromptTokens</name>
        <message>
            <source>The text is too long to be counted while it is typed.</source>
            <translation>テキストが長すぎるため、入力中にはトークンを数えられません。</translation>
        </message>
        <message>
            <source>What the model will see</source>
            <translation>モデルに見える内容</translation>
        </message>
        <message>
            <source>Tokens cannot be counted</source>
            <translation>トークンを数えられません</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s) of %1</source>
            <translation>
                <numerusform>%n/%1トークン</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%nトークン</numerusform>
            </translation>
        </message>
        <message>
            <source>too long</source>
            <translation>長すぎます</translation>
        </message>
        <message>
            <source>The prompt with all that the task puts round it, of what the model has room for. Click for the exact text and its tokens.</source>
            <translation>タスクが前後に加えるものをすべて含むプロンプトのトークン数と、モデルの上限です。クリックすると、正確なテキストとそのトークンを表示します。</translation>
        </message>
    </context>
    <context>
        <name>strata::QuestionBox</name>
        <message>
            <source>Token</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>数値</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>層</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Or choose it in the view: a click there counts here.</source>
            <translation>またはビューで選んでください：そこでのクリックがここに反映されます。</translation>
        </message>
        <message>
            <source>Your answer</source>
            <translation>あなたの回答</translation>
        </message>
        <message>
            <source>Put in order; Ctrl and the arrows move a line</source>
            <translation>並べ替えてください。Ctrlと矢印で行を移動します</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>上へ</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>下へ</translation>
        </message>
        <message>
            <source>Ctrl+Up</source>
            <translation>Ctrl+↑</translation>
        </message>
        <message>
            <source>Ctrl+Down</source>
            <translation>Ctrl+↓</translation>
        </message>
        <message>
            <source>Votes for %1: %2</source>
            <translation>%1への投票数：%2</translation>
        </message>
    </context>
    <context>
        <name>strata::QuestionFields</name>
        <message>
            <source>nothing</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>a choice</source>
            <translation>選択肢</translation>
        </message>
        <message>
            <source>a token</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>数値</translation>
        </message>
        <message>
            <source>a layer</source>
            <translation>層</translation>
        </message>
        <message>
            <source>a cell of the view</source>
            <translation>ビューのセル</translation>
        </message>
        <message>
            <source>a path of labels</source>
            <translation>ラベルの経路</translation>
        </message>
        <message>
            <source>an order</source>
            <translation>順序</translation>
        </message>
        <message>
            <source>a sentence, not graded</source>
            <translation>文（採点なし）</translation>
        </message>
        <message>
            <source>The right answer is: %1</source>
            <translation>正しい答え：%1</translation>
        </message>
        <message>
            <source>a fact, with wrong ones beside it</source>
            <translation>事実と、それに並べる誤答</translation>
        </message>
        <message>
            <source>answers that I word</source>
            <translation>自分で書いた選択肢</translation>
        </message>
        <message>
            <source>The answers are</source>
            <translation>選択肢の内容</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>選択肢</translation>
        </message>
        <message>
            <source>Wrong: labels besides</source>
            <translation>誤答：隣のラベル</translation>
        </message>
        <message>
            <source>tokens besides</source>
            <translation>ほかの候補トークン</translation>
        </message>
        <message>
            <source>what other layers say</source>
            <translation>ほかの層が示すもの</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>選択肢</translation>
        </message>
        <message>
            <source>Says</source>
            <translation>文面</translation>
        </message>
        <message>
            <source>It is right when</source>
            <translation>正答となる条件</translation>
        </message>
        <message>
            <source>What is asked</source>
            <translation>設問の種類</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>設問</translation>
        </message>
        <message>
            <source>The right answer</source>
            <translation>正しい答え</translation>
        </message>
        <message>
            <source>Still right within</source>
            <translation>正答とする許容範囲</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>測り方</translation>
        </message>
        <message>
            <source>as the difference</source>
            <translation>差</translation>
        </message>
        <message>
            <source>as |ln(given/right)|</source>
            <translation>|ln(解答/正しい値)|</translation>
        </message>
        <message>
            <source>thing</source>
            <translation>項目</translation>
        </message>
        <message>
            <source>Its value</source>
            <translation>その値</translation>
        </message>
        <message>
            <source>The largest first</source>
            <translation>大きい順</translation>
        </message>
        <message>
            <source>A sentence why is asked for, too</source>
            <translation>理由を述べる文も求める</translation>
        </message>
    </context>
    <context>
        <name>strata::RangeButton</name>
        <message>
            <source>Range of the y axis</source>
            <translation>y軸の範囲</translation>
        </message>
        <message>
            <source>Which part of the y axis is shown; the wheel over the plot zooms it as well</source>
            <translation>y軸のどの部分を表示するか。プロット上のホイールでも拡大・縮小できます</translation>
        </message>
        <message>
            <source>&amp;Robust range</source>
            <translation>ロバストな範囲(&amp;R)</translation>
        </message>
        <message>
            <source>From the 5 % to the 95 % quantile of what is shown: one far value does not flatten the rest. What lies outside is marked by an arrow at the edge.</source>
            <translation>表示中の値の5%分位点から95%分位点まで：1つの外れ値で残りがつぶれません。範囲外の値は端の矢印で示します。</translation>
        </message>
        <message>
            <source>Highest</source>
            <translation>最大</translation>
        </message>
        <message>
            <source>Lowest</source>
            <translation>最小</translation>
        </message>
        <message>
            <source>Highest value of the y axis</source>
            <translation>y軸の最大値</translation>
        </message>
        <message>
            <source>Lowest value of the y axis</source>
            <translation>y軸の最小値</translation>
        </message>
        <message>
            <source>all</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Show &amp;all</source>
            <translation>すべて表示(&amp;A)</translation>
        </message>
        <message>
            <source>y axis</source>
            <translation>y軸</translation>
        </message>
        <message>
            <source>y axis: a part</source>
            <translation>y軸：一部</translation>
        </message>
        <message>
            <source>y axis: robust</source>
            <translation>y軸：ロバスト</translation>
        </message>
    </context>
    <context>
        <name>strata::Readings</name>
        <message>
            <source>right: rank %1, p %2</source>
            <translation>正解：順位 %1、p %2</translation>
        </message>
        <message>
            <source>layer %1, lens</source>
            <translation>層 %1、レンズ</translation>
        </message>
        <message>
            <source>layer %1, head %2</source>
            <translation>層 %1、ヘッド %2</translation>
        </message>
        <message>
            <source>lens</source>
            <translation>レンズ</translation>
        </message>
        <message>
            <source>not read</source>
            <translation>読み取っていない</translation>
        </message>
        <message>
            <source>says “%1”, p %2; margin %3, entropy %4</source>
            <translation>「%1」と言う、p %2；マージン %3、エントロピー %4</translation>
        </message>
        <message>
            <source>as it was answered</source>
            <translation>回答のとおり</translation>
        </message>
        <message>
            <source>answered: “%1”</source>
            <translation>回答：「%1」</translation>
        </message>
        <message>
            <source>right is “%1”</source>
            <translation>正解は「%1」</translation>
        </message>
        <message>
            <source>which is no candidate here</source>
            <translation>ここでは候補にない</translation>
        </message>
        <message>
            <source>right: %1</source>
            <translation>正解：%1</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>層</translation>
        </message>
        <message>
            <source>head</source>
            <translation>ヘッド</translation>
        </message>
        <message>
            <source>level</source>
            <translation>レベル</translation>
        </message>
        <message>
            <source>says</source>
            <translation>読み取り</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>確率</translation>
        </message>
        <message>
            <source>margin</source>
            <translation>マージン</translation>
        </message>
        <message>
            <source>entropy</source>
            <translation>エントロピー</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>right</source>
            <translation>正解</translation>
        </message>
        <message>
            <source>rank of the right one</source>
            <translation>正解の順位</translation>
        </message>
        <message>
            <source>probability of the right one</source>
            <translation>正解の確率</translation>
        </message>
    </context>
    <context>
        <name>strata::RecordsFigure</name>
        <message>
            <source>Records</source>
            <translation>レコード</translation>
        </message>
        <message numerus="yes">
            <source>the first %1 of %n row(s); the files for tables have them all</source>
            <translation>
                <numerusform>%n行中最初の%1行。表のファイルにはすべて含まれます</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n行</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::RecordsTable</name>
        <message>
            <source>row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>input</source>
            <translation>入力</translation>
        </message>
        <message>
            <source>%1: gold</source>
            <translation>%1：正解</translation>
        </message>
        <message>
            <source>%1: answer</source>
            <translation>%1：回答</translation>
        </message>
        <message>
            <source>p</source>
            <translation>p</translation>
        </message>
        <message>
            <source>prompt tokens</source>
            <translation>プロンプトのトークン数</translation>
        </message>
        <message>
            <source>layer-tokens</source>
            <translation>層×トークン</translation>
        </message>
    </context>
    <context>
        <name>strata::RecordsView</name>
        <message>
            <source>all rows</source>
            <translation>すべての行</translation>
        </message>
        <message>
            <source>right</source>
            <translation>正答</translation>
        </message>
        <message>
            <source>wrong</source>
            <translation>誤答</translation>
        </message>
        <message>
            <source>Right or wrong</source>
            <translation>正答か誤答か</translation>
        </message>
        <message>
            <source>On which level</source>
            <translation>対象のレベル</translation>
        </message>
        <message>
            <source>On which level rows are right or wrong, and whose confidence counts</source>
            <translation>行の正誤と確信度を判断するレベル</translation>
        </message>
        <message>
            <source>p ≥ </source>
            <translation>p ≥ </translation>
        </message>
        <message>
            <source>p ≤ </source>
            <translation>p ≤ </translation>
        </message>
        <message>
            <source>Least confidence</source>
            <translation>最小の確信度</translation>
        </message>
        <message>
            <source>Most confidence</source>
            <translation>最大の確信度</translation>
        </message>
        <message>
            <source>label =</source>
            <translation>ラベル =</translation>
        </message>
        <message>
            <source>Label, gold or answered</source>
            <translation>ラベル（正解または回答）</translation>
        </message>
        <message>
            <source>search text</source>
            <translation>テキストを検索</translation>
        </message>
        <message>
            <source>Text in inputs, labels and answers</source>
            <translation>入力、ラベル、回答の中のテキスト</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>消去</translation>
        </message>
        <message>
            <source>Shows all rows again</source>
            <translation>すべての行を再び表示します</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>レコード</translation>
        </message>
        <message>
            <source>The rows of the evaluation. Click a heading to sort, again to turn the order; Return or a double click opens a row as a run.</source>
            <translation>評価の行です。見出しをクリックすると並べ替え、もう一度クリックすると順序が逆になります。Returnまたはダブルクリックで行を実行として開きます。</translation>
        </message>
        <message>
            <source>any level</source>
            <translation>任意のレベル</translation>
        </message>
        <message>
            <source>The inputs are not shown: %1</source>
            <translation>入力は表示されません：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n row(s)</source>
            <translation>
                <numerusform>%n行中%1行</numerusform>
            </translation>
        </message>
        <message>
            <source>gold %1</source>
            <translation>正解%1</translation>
        </message>
        <message>
            <source>answered %1</source>
            <translation>回答%1</translation>
        </message>
        <message>
            <source>inputs not shown</source>
            <translation>入力は非表示</translation>
        </message>
        <message>
            <source>Open as run</source>
            <translation>実行として開く</translation>
        </message>
        <message>
            <source>Runs the chosen row with the open model and shows it in all views of a run</source>
            <translation>選択した行を開いているモデルで実行し、実行のすべてのビューに表示します</translation>
        </message>
        <message>
            <source>Being counted …</source>
            <translation>集計中…</translation>
        </message>
        <message>
            <source>no valid label answered</source>
            <translation>有効なラベルの回答なし</translation>
        </message>
    </context>
    <context>
        <name>strata::ReferenceWindow</name>
        <message>
            <source>Formulas and terms</source>
            <translation>数式と用語</translation>
        </message>
        <message>
            <source>Search terms</source>
            <translation>用語を検索</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>用語</translation>
        </message>
        <message>
            <source>No term contains this.</source>
            <translation>該当する用語がありません。</translation>
        </message>
        <message>
            <source>Copy as &amp;LaTeX</source>
            <translation>LaTeXとしてコピー(&amp;L)</translation>
        </message>
        <message>
            <source>Unit: %1</source>
            <translation>単位：%1</translation>
        </message>
        <message>
            <source>Source: %1</source>
            <translation>出典：%1</translation>
        </message>
        <message>
            <source>In files: %1</source>
            <translation>ファイルでの名前：%1</translation>
        </message>
    </context>
    <context>
        <name>strata::ReportFigure</name>
        <message>
            <source>the first %1 of %2 rows</source>
            <translation>%2行中最初の%1行</translation>
        </message>
        <message>
            <source>Evaluation report</source>
            <translation>評価レポート</translation>
        </message>
        <message>
            <source>What was evaluated</source>
            <translation>評価の対象</translation>
        </message>
        <message numerus="yes">
            <source>%1 answered %n row(s) of %2, task %3.</source>
            <translation>
                <numerusform>%1が%2の%n行に回答しました。タスク%3。</numerusform>
            </translation>
        </message>
        <message>
            <source>what</source>
            <translation>項目</translation>
        </message>
        <message>
            <source>value</source>
            <translation>値</translation>
        </message>
        <message>
            <source>model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>architecture</source>
            <translation>アーキテクチャ</translation>
        </message>
        <message>
            <source>%1, %2 layers, width %3, vocabulary %4</source>
            <translation>%1、%2層、幅%3、語彙%4</translation>
        </message>
        <message>
            <source>level %1</source>
            <translation>レベル%1</translation>
        </message>
        <message>
            <source>head %1, layer %2, %3, answers with %4</source>
            <translation>ヘッド%1、層%2、%3、回答の種類：%4</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>生</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>最終正規化</translation>
        </message>
        <message>
            <source>a label</source>
            <translation>ラベル</translation>
        </message>
        <message>
            <source>free text</source>
            <translation>自由なテキスト</translation>
        </message>
        <message>
            <source>seed</source>
            <translation>シード</translation>
        </message>
        <message>
            <source>device</source>
            <translation>デバイス</translation>
        </message>
        <message>
            <source>compute type</source>
            <translation>計算データ型</translation>
        </message>
        <message>
            <source>time</source>
            <translation>時間</translation>
        </message>
        <message>
            <source>%1 s, %2 rows/s</source>
            <translation>%1 s、%2行/s</translation>
        </message>
        <message>
            <source>layer-tokens</source>
            <translation>層×トークン</translation>
        </message>
        <message>
            <source>%1 of %2 at full depth</source>
            <translation>全層の%2のうち%1</translation>
        </message>
        <message>
            <source>sequential layer-steps</source>
            <translation>逐次の層ステップ</translation>
        </message>
        <message>
            <source>Note: %1</source>
            <translation>備考：%1</translation>
        </message>
        <message>
            <source>Metrics</source>
            <translation>指標</translation>
        </message>
        <message>
            <source>Nothing could be scored.</source>
            <translation>スコア付けできるものがありませんでした。</translation>
        </message>
        <message>
            <source>As strata-cli score gives them. HdLM&apos;s joint metrics take a whole path as one label; the field&apos;s micro and macro count all labels of all levels: they are different quantities.</source>
            <translation>strata-cli scoreが出力するとおりです。HdLMの結合指標は経路全体を1つのラベルとして扱い、この分野で一般的なマイクロとマクロは全レベルの全ラベルを数えます。両者は別の量です。</translation>
        </message>
        <message>
            <source>Intervals: 95 %, percentile bootstrap over rows, %1 resamples, seed 0. Macro averages are biased in a resample: their value may lie outside.</source>
            <translation>区間：95%、行のパーセンタイルブートストラップ、リサンプル%1回、シード0。マクロ平均はリサンプルで偏るため、値が区間の外にあることがあります。</translation>
        </message>
        <message>
            <source>Accuracy against confidence in 15 bins: on the dashed line a head is as right as it is sure.</source>
            <translation>15のビンでの確信度に対する正解率：破線上では、ヘッドは確信しているのと同じだけ正しく答えます。</translation>
        </message>
        <message>
            <source>How many errors remain where only the surest answers are kept.</source>
            <translation>最も確信度の高い回答だけを残したとき、どれだけの誤りが残るか。</translation>
        </message>
        <message>
            <source>Accuracy by the length of the prompt.</source>
            <translation>プロンプトの長さ別の正解率。</translation>
        </message>
        <message>
            <source>Accuracy by how often the gold label occurs in these rows.</source>
            <translation>正解ラベルがこれらの行に現れる頻度別の正解率。</translation>
        </message>
        <message>
            <source>What is taken for what on the level %1; the most frequent mistakes first.</source>
            <translation>レベル%1で何が何と取り違えられるか。最も多い誤りから順に示します。</translation>
        </message>
        <message>
            <source>Labels of the level %1</source>
            <translation>レベル%1のラベル</translation>
        </message>
        <message>
            <source>The %1 with the most rows, of %2.</source>
            <translation>%2個のうち、行が最も多い%1個。</translation>
        </message>
        <message>
            <source>What would have been kept and saved on the last level, had rows left at the first layer that is sure enough.</source>
            <translation>行が十分に確実な最初の層で退出していたら、最後のレベルで何が維持され、何が節約されていたか。</translation>
        </message>
        <message>
            <source>The inputs are not shown: %1</source>
            <translation>入力は表示されません：%1</translation>
        </message>
        <message>
            <source>input</source>
            <translation>入力</translation>
        </message>
        <message>
            <source>gold</source>
            <translation>正解</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>least p</source>
            <translation>最小のp</translation>
        </message>
        <message>
            <source>most −log p</source>
            <translation>最大の−log p</translation>
        </message>
        <message>
            <source>There are none.</source>
            <translation>ありません。</translation>
        </message>
        <message>
            <source>Examples: right</source>
            <translation>例：正答</translation>
        </message>
        <message>
            <source>Right on every level, the surest first.</source>
            <translation>すべてのレベルで正答。確信度の高い順。</translation>
        </message>
        <message>
            <source>Examples: wrong</source>
            <translation>例：誤答</translation>
        </message>
        <message>
            <source>Wrong on some level, the surest first: mistakes that the model is sure of.</source>
            <translation>いずれかのレベルで誤答。確信度の高い順：モデルが確信していた誤りです。</translation>
        </message>
        <message>
            <source>Examples: most surprising</source>
            <translation>例：最も意外なもの</translation>
        </message>
        <message>
            <source>Rows whose right answer the model found least probable.</source>
            <translation>モデルが正解を最も確率が低いとした行。</translation>
        </message>
        <message>
            <source>What each layer&apos;s reading of a level&apos;s labels is worth: the lens of every layer as a line, trained heads as circles. Accuracy, entropy, agreement and ECE are over all rows that the level was read in; a row whose gold is no candidate, as under a wrong answer above, counts as wrong. The rank and the probability of gold are means over the rows where it is a candidate: the table says how many.</source>
            <translation>各層によるレベルのラベルの読み取りにどれだけの価値があるか：各層のレンズは線、学習済みヘッドは丸で示します。正解率、エントロピー、一致、ECEは、レベルを読み取ったすべての行についてのものです。上の回答が誤りの場合のように正解が候補でない行は、誤りと数えます。正解の順位と確率は、正解が候補である行の平均です。その数は表にあります。</translation>
        </message>
        <message>
            <source>This is a part of them: %1 rows were asked for.</source>
            <translation>これはその一部です。求めた行数：%1。</translation>
        </message>
    </context>
    <context>
        <name>strata::RiskFigure</name>
        <message>
            <source>Risk–coverage</source>
            <translation>リスクとカバレッジ</translation>
        </message>
        <message>
            <source>coverage: share of answers that are kept, the surest first</source>
            <translation>カバレッジ：確信度の高い順に残した回答の割合</translation>
        </message>
        <message>
            <source>risk: share of wrong ones among them</source>
            <translation>リスク：そのうち誤りの割合</translation>
        </message>
        <message>
            <source>%1 (AURC %2)</source>
            <translation>%1 (AURC %2)</translation>
        </message>
        <message>
            <source>level</source>
            <translation>レベル</translation>
        </message>
        <message>
            <source>coverage</source>
            <translation>カバレッジ</translation>
        </message>
        <message>
            <source>risk</source>
            <translation>リスク</translation>
        </message>
        <message>
            <source>least confidence</source>
            <translation>最小の確信度</translation>
        </message>
    </context>
    <context>
        <name>strata::RowColumnsBox</name>
        <message>
            <source>Text</source>
            <translation>テキスト</translation>
        </message>
        <message>
            <source>choose the columns</source>
            <translation>列を選択</translation>
        </message>
        <message>
            <source>Says which columns of a table, or keys of JSON rows, hold the text and the labels of each level; otherwise they are known by their usual names</source>
            <translation>表の列、またはJSON行のキーのうち、テキストと各レベルのラベルを含むものを指定します。指定しない場合は通常の名前で判別します</translation>
        </message>
        <message>
            <source>Labels of %1</source>
            <translation>%1のラベル</translation>
        </message>
        <message>
            <source>by its usual name</source>
            <translation>通常の名前で判別</translation>
        </message>
        <message>
            <source>by their usual names</source>
            <translation>通常の名前で判別</translation>
        </message>
        <message>
            <source>Choose a file of labelled rows first.</source>
            <translation>先にラベル付きの行のファイルを選んでください。</translation>
        </message>
        <message>
            <source>The rows are of a known kind; columns that are chosen count instead.</source>
            <translation>行は既知の種類です。列を選ぶとそちらが使われます。</translation>
        </message>
        <message>
            <source>The rows are of no kind that is known by itself: choose which of their columns hold the text and the labels.</source>
            <translation>行は自動では判別できない種類です。テキストとラベルを含む列を選んでください。</translation>
        </message>
        <message>
            <source>No columns can be read in this file; the rows may be JSON Lines, JSON, CSV or TSV.</source>
            <translation>このファイルからは列を読み取れません。行は JSON Lines、JSON、CSV、TSV のいずれかです。</translation>
        </message>
    </context>
    <context>
        <name>strata::RowFigure</name>
        <message>
            <source>row %1</source>
            <translation>行%1</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>This evaluation kept no readings: evaluate again with “read every layer”.</source>
            <translation>この評価は読み取りを残していません。「すべての層を読む」を指定して再評価してください。</translation>
        </message>
    </context>
    <context>
        <name>strata::RowView</name>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>The row that is chosen under Records: what every layer, through its lens, and every head said of the labels of each level, with the rank and the probability of the right one.</source>
            <translation>「レコード」で選んだ行：各層がレンズを通して、また各ヘッドが、各レベルのラベルについて示した内容を、正解の順位と確率とともに示します。</translation>
        </message>
        <message>
            <source>Choose a row under Records: what every layer said of its labels appears here.</source>
            <translation>「レコード」で行を選ぶと、各層がそのラベルについて示した内容がここに表示されます。</translation>
        </message>
        <message>
            <source>No evaluation yet. What every layer said of a row&apos;s labels appears here.</source>
            <translation>評価がまだありません。各層が行のラベルについて示した内容がここに表示されます。</translation>
        </message>
    </context>
    <context>
        <name>strata::RunBanner</name>
        <message>
            <source>Playback: %1</source>
            <translation>再生：%1</translation>
        </message>
    </context>
    <context>
        <name>strata::RunHeader</name>
        <message>
            <source>Run</source>
            <translation>実行</translation>
        </message>
        <message>
            <source>Runs what the form says now</source>
            <translation>フォームの現在の内容を実行します</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>元に戻す</translation>
        </message>
        <message>
            <source>Writes what this run was asked into the form again</source>
            <translation>この実行の入力をフォームに書き戻します</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>すべて表示</translation>
        </message>
        <message>
            <source>Ends the playback and shows the whole run</source>
            <translation>再生を終了し、実行全体を表示します</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>empty prompt</source>
            <translation>空のプロンプト</translation>
        </message>
        <message>
            <source>The prompt was changed since this run</source>
            <translation>この実行の後にプロンプトが変更されました</translation>
        </message>
        <message>
            <source>The settings were changed since this run</source>
            <translation>この実行の後に設定が変更されました</translation>
        </message>
        <message>
            <source>The task was changed since this run</source>
            <translation>この実行の後にタスクが変更されました</translation>
        </message>
        <message>
            <source>What this run was asked</source>
            <translation>この実行の入力</translation>
        </message>
        <message>
            <source>Prompt of the shown run: %1</source>
            <translation>表示中の実行のプロンプト：%1</translation>
        </message>
        <message>
            <source>wrong from %1 on; right: %2</source>
            <translation>%1以降が誤り、正解：%2</translation>
        </message>
        <message>
            <source>right: %1</source>
            <translation>正解：%1</translation>
        </message>
    </context>
    <context>
        <name>strata::RungPicker</name>
        <message>
            <source>Layers</source>
            <translation>層</translation>
        </message>
        <message>
            <source>The arrow keys choose a layer, the space bar puts a head there or takes it away</source>
            <translation>矢印キーで層を選び、スペースキーでヘッドを置くか外します</translation>
        </message>
        <message>
            <source>Layer %1 has the final head</source>
            <translation>層%1には最終ヘッドがあります</translation>
        </message>
        <message>
            <source>Layer %1 has the head %2 already</source>
            <translation>層%1にはすでにヘッド%2があります</translation>
        </message>
        <message>
            <source>Layer %1: click to put a head here</source>
            <translation>層%1：クリックでここにヘッドを置く</translation>
        </message>
        <message>
            <source>Layer %1: click to take the head away</source>
            <translation>層%1：クリックでヘッドを外す</translation>
        </message>
        <message>
            <source>new head</source>
            <translation>新しいヘッド</translation>
        </message>
    </context>
    <context>
        <name>strata::RunsList</name>
        <message>
            <source>Removed “%1”. Ctrl+Z brings it back.</source>
            <translation>「%1」を削除しました。Ctrl+Zで元に戻せます。</translation>
        </message>
        <message>
            <source>Clear the history</source>
            <translation>履歴を消去</translation>
        </message>
        <message>
            <source>Remove every kept run from the disk? This cannot be undone. Runs of this session stay in the list until the program ends.</source>
            <translation>残してある実行をすべてディスクから削除しますか？この操作は元に戻せません。このセッションの実行は、プログラムが終了するまでリストに残ります。</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>消去</translation>
        </message>
        <message>
            <source>It could not be read, so nothing was kept.</source>
            <translation>読み取れなかったため、何も保存されませんでした。</translation>
        </message>
    </context>
    <context>
        <name>strata::RunsPanel</name>
        <message>
            <source>saved</source>
            <translation>保存済み</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>実行</translation>
        </message>
        <message>
            <source>saved · %1</source>
            <translation>保存済み · %1</translation>
        </message>
        <message>
            <source>Use these settings again</source>
            <translation>この設定を再利用</translation>
        </message>
        <message>
            <source>Search runs</source>
            <translation>実行を検索</translation>
        </message>
        <message>
            <source>&amp;Use these settings again</source>
            <translation>この設定を再利用(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Save…</source>
            <translation>保存(&amp;S)…</translation>
        </message>
        <message>
            <source>&amp;Remove from the list</source>
            <translation>リストから削除(&amp;R)</translation>
        </message>
        <message>
            <source>Save this document</source>
            <translation>この文書を保存</translation>
        </message>
        <message>
            <source>Remove this document from the list</source>
            <translation>この文書をリストから削除</translation>
        </message>
        <message>
            <source>Open a saved document</source>
            <translation>保存した文書を開く</translation>
        </message>
        <message>
            <source>Choose one in the list first.</source>
            <translation>先にリストで選んでください。</translation>
        </message>
        <message>
            <source>It was not made from a prompt: there are no settings to use again.</source>
            <translation>プロンプトから作られたものではないため、再利用できる設定がありません。</translation>
        </message>
        <message>
            <source>Choose two runs or two lenses first, the second one with Ctrl.</source>
            <translation>先に2つの実行または2つのレンズを選んでください。2つ目はCtrlを押しながら選びます。</translation>
        </message>
        <message>
            <source>&amp;Compare</source>
            <translation>比較(&amp;C)</translation>
        </message>
        <message>
            <source>Both beside each other, and their difference</source>
            <translation>両方を並べ、その差も表示します</translation>
        </message>
        <message>
            <source>&amp;Tags and remark…</source>
            <translation>タグと備考(&amp;T)…</translation>
        </message>
    </context>
    <context>
        <name>strata::RunsTable</name>
        <message>
            <source>Input</source>
            <translation>入力</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>タスク</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>トークン</translation>
        </message>
        <message numerus="yes">
            <source>each head freely · %n column(s)</source>
            <translation>
                <numerusform>各ヘッドを自由に · 列%n個</numerusform>
            </translation>
        </message>
        <message>
            <source>greedy</source>
            <translation>貪欲</translation>
        </message>
        <message>
            <source>T %1</source>
            <comment>temperature</comment>
            <translation>T %1</translation>
        </message>
        <message>
            <source>top-k %1</source>
            <translation>top-k %1</translation>
        </message>
        <message>
            <source>top-p %1</source>
            <translation>top-p %1</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>時間</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>サンプリング</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>シード</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>データ型</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>デバイス</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>シード%1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>name and value</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1, stopped early</source>
            <translation>%1、途中で停止</translation>
        </message>
        <message>
            <source>Most new tokens</source>
            <translation>新しいトークンの最大数</translation>
        </message>
        <message>
            <source>%1 rows × %2 positions</source>
            <translation>%1行×%2位置</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n行</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 on %2</source>
            <comment>device and host</comment>
            <translation>%2の%1</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>labels constrained</source>
            <translation>ラベル：制約付き</translation>
        </message>
        <message>
            <source>labels free</source>
            <translation>ラベル：自由</translation>
        </message>
        <message>
            <source>labels scored</source>
            <translation>ラベル：スコア付け</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n row(s)</source>
            <translation>
                <numerusform>%n行中%1行</numerusform>
            </translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>タグ</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>備考</translation>
        </message>
    </context>
    <context>
        <name>strata::SamplesFigure</name>
        <message>
            <source>Samples over the training</source>
            <translation>学習中のサンプルの推移</translation>
        </message>
        <message>
            <source>The log has no samples. A training writes some with held-out rows (train --eval … --samples N).</source>
            <translation>ログにサンプルがありません。学習にホールドアウト行を付けると書き込まれます(train --eval … --samples N)。</translation>
        </message>
        <message>
            <source>Evaluations</source>
            <translation>評価</translation>
        </message>
        <message>
            <source>as many as fit</source>
            <translation>収まるだけ</translation>
        </message>
        <message>
            <source>all evaluations</source>
            <translation>すべての評価</translation>
        </message>
        <message>
            <source>after step</source>
            <translation>ステップ後</translation>
        </message>
        <message>
            <source>tint: probability of the answer · ✓ as it should be, ✗ something else</source>
            <translation>色：回答の確率 · ✓ 正しい、✗ それ以外</translation>
        </message>
        <message>
            <source>%1: it should be “%2”</source>
            <translation>%1：正しくは「%2」</translation>
        </message>
        <message>
            <source>step %1 · %2: “%3”</source>
            <translation>ステップ%1 · %2：「%3」</translation>
        </message>
        <message>
            <source>, p = %1</source>
            <translation>、p = %1</translation>
        </message>
        <message>
            <source>as it should be</source>
            <translation>正しい</translation>
        </message>
        <message>
            <source>it should be “%1”</source>
            <translation>正しくは「%1」</translation>
        </message>
        <message>
            <source>row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>prompt</source>
            <translation>プロンプト</translation>
        </message>
        <message>
            <source>level</source>
            <translation>レベル</translation>
        </message>
        <message>
            <source>step</source>
            <translation>ステップ</translation>
        </message>
        <message>
            <source>right answer</source>
            <translation>正解</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>p</source>
            <translation>p</translation>
        </message>
        <message>
            <source>right</source>
            <translation>正答</translation>
        </message>
    </context>
    <context>
        <name>strata::Sentence</name>
        <message>
            <source>cancelled</source>
            <translation>キャンセルされました</translation>
        </message>
        <message>
            <source>is nested more than 64 levels deep; it is not a file of this kind.</source>
            <translation>ネストが64段を超えています。この種類のファイルではありません。</translation>
        </message>
        <message>
            <source>is not valid JSON: %1.</source>
            <translation>正しいJSONではありません：%1。</translation>
        </message>
        <message>
            <source>the file does not exist.</source>
            <translation>ファイルが存在しません。</translation>
        </message>
        <message>
            <source>is a folder, not a file.</source>
            <translation>ファイルではなくフォルダです。</translation>
        </message>
        <message>
            <source>cannot be read: %1.</source>
            <translation>読み込めません：%1。</translation>
        </message>
        <message>
            <source>is larger than %1 MiB, too large for a file of this kind.</source>
            <translation>%1 MiBを超えています。この種類のファイルとしては大きすぎます。</translation>
        </message>
        <message>
            <source>must be a JSON object.</source>
            <translation>JSONオブジェクトでなければなりません。</translation>
        </message>
        <message>
            <source>is missing.</source>
            <translation>ありません。</translation>
        </message>
        <message>
            <source>must not be null.</source>
            <translation>nullであってはなりません。</translation>
        </message>
        <message>
            <source>must be a JSON array.</source>
            <translation>JSON配列でなければなりません。</translation>
        </message>
        <message>
            <source>must be %1.</source>
            <translation>%1でなければなりません。</translation>
        </message>
        <message>
            <source>is not a regular file.</source>
            <translation>通常のファイルではありません。</translation>
        </message>
        <message>
            <source>was changed while it was open; open the model again.</source>
            <translation>開いている間に変更されました。モデルをもう一度開いてください。</translation>
        </message>
        <message>
            <source>does not begin with &quot;GGUF&quot;; the file is damaged or of another format.</source>
            <translation>&quot;GGUF&quot;で始まっていません。ファイルが破損しているか、別の形式です。</translation>
        </message>
        <message>
            <source>is a GGUF file of version 1, of 2023; Strata reads versions 2 and 3, convert the model again.</source>
            <translation>2023年のGGUFバージョン1のファイルです。Strataが読み込めるのはバージョン2と3です。モデルを変換し直してください。</translation>
        </message>
        <message>
            <source>is a big-endian GGUF file; Strata reads little-endian ones, as nearly all are.</source>
            <translation>ビッグエンディアンのGGUFファイルです。Strataが読み込めるのは、ほとんどのファイルと同じリトルエンディアンのものです。</translation>
        </message>
        <message>
            <source>is a GGUF file of version %1; Strata reads versions 2 and 3.</source>
            <translation>バージョン%1のGGUFファイルです。Strataが読み込めるのはバージョン2と3です。</translation>
        </message>
        <message>
            <source>is one of %1 parts of a split GGUF file; join them with &quot;gguf-split --merge FIRST-PART JOINED&quot; and open the result.</source>
            <translation>分割されたGGUFファイル%1個のうちの1つです。&quot;gguf-split --merge FIRST-PART JOINED&quot;で結合し、その結果を開いてください。</translation>
        </message>
        <message>
            <source>must be a JSON object of settings, not %1.</source>
            <translation>%1ではなく、設定のJSONオブジェクトでなければなりません。</translation>
        </message>
        <message>
            <source>tensor %1 has shape %2, but %3 asks for %4; the two are not of one model: get both from the same place.</source>
            <translation>テンソル%1の形状は%2ですが、%3では%4が必要です。両者は同じモデルのものではありません。両方を同じところから入手してください。</translation>
        </message>
        <message>
            <source>tensor %1 has element type %2, which is not supported; Strata reads %3 weights.</source>
            <translation>テンソル%1の要素の型%2には対応していません。Strataが読み込める重みは%3です。</translation>
        </message>
        <message>
            <source>%1 not part of a %2 model and not used: %3.</source>
            <translation>%1、%2モデルの一部ではないため使用されません：%3。</translation>
        </message>
        <message>
            <source>config.json ties the final head to the embedding (&quot;tie_word_embeddings&quot;: true), so the different %1 that is stored is not used.</source>
            <translation>config.jsonでは最終ヘッドが埋め込みと共有されるため(&quot;tie_word_embeddings&quot;: true)、別に保存されている%1は使用されません。</translation>
        </message>
        <message>
            <source>The %1 token id %2 lies outside the vocabulary of %3.</source>
            <translation>%1トークンのID %2は、%3の語彙の範囲外です。</translation>
        </message>
        <message>
            <source>must be a JSON object of settings.</source>
            <translation>設定のJSONオブジェクトでなければなりません。</translation>
        </message>
        <message>
            <source>tensor &quot;rope_freqs.weight&quot; must be a list of float factors, and is %1 %2.</source>
            <translation>テンソル&quot;rope_freqs.weight&quot;は浮動小数点の係数のリストでなければなりませんが、%1 %2です。</translation>
        </message>
        <message>
            <source>tensor &quot;rope_freqs.weight&quot; must hold positive factors.</source>
            <translation>テンソル&quot;rope_freqs.weight&quot;の係数は正でなければなりません。</translation>
        </message>
        <message>
            <source>%1; it is no model by itself: merge it into its base (llama.cpp: llama-export-lora) and open the result.</source>
            <translation>%1。単独ではモデルではありません。ベースと統合し(llama.cpp: llama-export-lora)、その結果を開いてください。</translation>
        </message>
        <message>
            <source>metadata &quot;hdlm&quot; must be a text, the JSON of config.json&apos;s key of that name.</source>
            <translation>メタデータ&quot;hdlm&quot;は、config.jsonの同名のキーのJSONを表すテキストでなければなりません。</translation>
        </message>
        <message>
            <source>metadata &quot;general.architecture&quot; is missing; it says which family the model belongs to, convert the model again.</source>
            <translation>メタデータ&quot;general.architecture&quot;がありません。モデルがどのファミリーに属するかを示すものです。モデルを変換し直してください。</translation>
        </message>
        <message>
            <source>has no embedding: tensor &quot;token_embd.weight&quot; must be a matrix; the file is damaged or no language model.</source>
            <translation>埋め込みがありません。テンソル&quot;token_embd.weight&quot;は行列でなければなりません。ファイルが破損しているか、言語モデルではありません。</translation>
        </message>
        <message>
            <source>tensor &quot;rope_freqs.weight&quot; has %1 factors for %2 pairs of dimensions.</source>
            <translation>テンソル&quot;rope_freqs.weight&quot;の係数は%1個ですが、次元の組は%2個です。</translation>
        </message>
        <message>
            <source>holds two tensors for %1; it is damaged.</source>
            <translation>%1に対するテンソルが2つあります。破損しています。</translation>
        </message>
        <message>
            <source>has no list of levels</source>
            <translation>階層レベルのリストがありません</translation>
        </message>
        <message>
            <source>has a level that is not an object</source>
            <translation>オブジェクトでない階層レベルがあります</translation>
        </message>
        <message>
            <source>is not a file of Strata&apos;s head layers</source>
            <translation>Strataのヘッド層のファイルではありません</translation>
        </message>
        <message>
            <source>The remembered layers of the heads could not be read (%1); give them again with head TENSOR@LAYER.</source>
            <translation>記憶されたヘッドの層を読み込めませんでした（%1）。head TENSOR@LAYERでもう一度指定してください。</translation>
        </message>
        <message>
            <source>The remembered layer %1 of head %2 does not fit this model and is not used.</source>
            <translation>ヘッド%2の記憶された層%1は、このモデルに合わないため使用されません。</translation>
        </message>
        <message>
            <source>cannot be written, and neither XDG_CONFIG_HOME nor HOME names a place for settings; the layers are not remembered.</source>
            <translation>書き込めず、XDG_CONFIG_HOMEにもHOMEにも設定の場所がありません。層は記憶されません。</translation>
        </message>
        <message>
            <source>is damaged, so the layers are not remembered; delete it and try again.</source>
            <translation>破損しているため、層は記憶されません。削除してからもう一度試してください。</translation>
        </message>
        <message>
            <source>cannot be created: %1.</source>
            <translation>作成できません：%1。</translation>
        </message>
        <message>
            <source>names the head tensor %1, which is not in the weights.</source>
            <translation>ヘッドのテンソル%1を参照していますが、重みに含まれていません。</translation>
        </message>
        <message>
            <source>names the head tensor %1 with shape %2; a head must be %3 (vocabulary, width).</source>
            <translation>ヘッドのテンソル%1の形状が%2です。ヘッドは%3（語彙、幅）でなければなりません。</translation>
        </message>
        <message>
            <source>names the head tensor %1 of type %2; F32, BF16 or F16 is needed.</source>
            <translation>ヘッドのテンソル%1の型が%2です。F32、BF16、またはF16が必要です。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be an object with name, tensor and layer.</source>
            <translation>&quot;%1&quot;は、name、tensor、layerを持つオブジェクトでなければなりません。</translation>
        </message>
        <message>
            <source>&quot;hdlm&quot; must be an object with version and levels.</source>
            <translation>&quot;hdlm&quot;は、versionとlevelsを持つオブジェクトでなければなりません。</translation>
        </message>
        <message>
            <source>&quot;hdlm.version&quot; is %1; this program reads version 1, a newer one may read it.</source>
            <translation>&quot;hdlm.version&quot;が%1です。このプログラムが読み込めるのはバージョン1です。新しいプログラムなら読み込めるかもしれません。</translation>
        </message>
        <message>
            <source>&quot;hdlm.levels&quot; must be a list of 1 to 64 levels.</source>
            <translation>&quot;hdlm.levels&quot;は1～64個の階層レベルのリストでなければなりません。</translation>
        </message>
        <message>
            <source>&quot;hdlm.levels&quot; names the level %1 twice.</source>
            <translation>&quot;hdlm.levels&quot;に階層レベル%1が2回あります。</translation>
        </message>
        <message>
            <source>Tensor %1 is named like a head but is %2 %3, not a float %4; it is not used.</source>
            <translation>テンソル%1はヘッドのような名前ですが、浮動小数点の%4ではなく%2 %3です。使用されません。</translation>
        </message>
        <message>
            <source>&quot;hdlm.levels&quot; must name the final head %1 at layer %2.</source>
            <translation>&quot;hdlm.levels&quot;には、層%2の最終ヘッド%1が必要です。</translation>
        </message>
        <message>
            <source>head %1 cannot read layer %2: the model has layers 1 to %3.</source>
            <translation>ヘッド%1は層%2を読めません。モデルの層は1～%3です。</translation>
        </message>
        <message>
            <source>head %1 was given two layers.</source>
            <translation>ヘッド%1に2つの層が指定されました。</translation>
        </message>
        <message>
            <source>%1 is the final head and reads layer %2, not layer %3; to see other layers through it, use a logit lens.</source>
            <translation>%1は最終ヘッドで、層%3ではなく層%2を読みます。他の層をこれを通して見るには、ロジットレンズを使ってください。</translation>
        </message>
        <message>
            <source>has no tensor %1 to use as a head; its heads are %2.</source>
            <translation>ヘッドとして使うテンソル%1がありません。ヘッドは%2です。</translation>
        </message>
        <message>
            <source>head %1</source>
            <translation>ヘッド%1</translation>
        </message>
        <message>
            <source>is a pickle, which can run code when it is read, so Strata leaves it unread; if you trust it, convert it in its folder with: python3 -c &quot;import torch, safetensors.torch as s; s.save_file({k: v.clone().contiguous() for k, v in torch.load(&apos;%1&apos;, map_location=&apos;cpu&apos;, weights_only=True).items()}, &apos;model.safetensors&apos;, {&apos;format&apos;: &apos;pt&apos;})&quot;</source>
            <translation>pickleです。読み込むときにコードを実行できるため、Strataは読み込みません。信頼できる場合は、そのフォルダで次のように変換してください：python3 -c &quot;import torch, safetensors.torch as s; s.save_file({k: v.clone().contiguous() for k, v in torch.load(&apos;%1&apos;, map_location=&apos;cpu&apos;, weights_only=True).items()}, &apos;model.safetensors&apos;, {&apos;format&apos;: &apos;pt&apos;})&quot;</translation>
        </message>
        <message>
            <source>%1 of %2, not a model by itself; merge it into that base (PEFT: merge_and_unload, then save_pretrained) and open the result.</source>
            <translation>%2の%1。単独ではモデルではありません。そのベースと統合し(PEFT: merge_and_unload、次にsave_pretrained)、その結果を開いてください。</translation>
        </message>
        <message>
            <source>is missing; it says what the weights mean and must lie beside them, as Hugging Face&apos;s library writes it.</source>
            <translation>ありません。重みの意味を示すもので、Hugging Faceのライブラリが書き込む形で重みの横に置く必要があります。</translation>
        </message>
        <message>
            <source>cannot be listed: %1.</source>
            <translation>一覧を取得できません：%1。</translation>
        </message>
        <message>
            <source>is missing; it says which tensor lies in which shard, fetch it with the model.</source>
            <translation>ありません。どのテンソルがどのシャードにあるかを示すものです。モデルとともに取得してください。</translation>
        </message>
        <message>
            <source>holds several .safetensors files and none is named model.safetensors; give the one to open.</source>
            <translation>複数の.safetensorsファイルがあり、model.safetensorsという名前のものがありません。開くファイルを指定してください。</translation>
        </message>
        <message>
            <source>holds %1 GGUF files; give the one to open.</source>
            <translation>GGUFファイルが%1個あります。開くファイルを指定してください。</translation>
        </message>
        <message>
            <source>has a config.json but no weights; model.safetensors (or its shards with model.safetensors.index.json) must lie beside it.</source>
            <translation>config.jsonはありますが、重みがありません。model.safetensors（またはmodel.safetensors.index.jsonを伴うシャード）を横に置く必要があります。</translation>
        </message>
        <message>
            <source>is not a model folder: it has neither config.json nor a .safetensors or .gguf file.</source>
            <translation>モデルフォルダではありません。config.jsonも、.safetensorsファイルや.ggufファイルもありません。</translation>
        </message>
        <message>
            <source>there is no such file or folder; give a model folder, a .safetensors or a .gguf file.</source>
            <translation>そのようなファイルやフォルダはありません。モデルフォルダ、.safetensorsファイル、または.ggufファイルを指定してください。</translation>
        </message>
        <message>
            <source>is not a model; give a model folder, a .safetensors or a .gguf file.</source>
            <translation>モデルではありません。モデルフォルダ、.safetensorsファイル、または.ggufファイルを指定してください。</translation>
        </message>
        <message>
            <source>is one shard of several; open its folder %1 instead.</source>
            <translation>複数あるシャードの1つです。代わりにフォルダ%1を開いてください。</translation>
        </message>
        <message>
            <source>is %1 bytes long, too short for a safetensors file; fetch it again.</source>
            <translation>%1バイトしかなく、safetensorsファイルとしては短すぎます。もう一度取得してください。</translation>
        </message>
        <message>
            <source>gives a header length of %1 bytes, over the format&apos;s limit of 100 MB; the file is damaged or not safetensors.</source>
            <translation>ヘッダ長が%1バイトとされていますが、形式の上限100 MBを超えています。ファイルが破損しているか、safetensorsではありません。</translation>
        </message>
        <message>
            <source>gives a header length of %1 bytes, but is only %2 bytes long; it is truncated or damaged, fetch it again.</source>
            <translation>ヘッダ長が%1バイトとされていますが、ファイルは%2バイトしかありません。途中で切れているか破損しています。もう一度取得してください。</translation>
        </message>
        <message>
            <source>names the shard %1, which is not there; the model was fetched only in part.</source>
            <translation>シャード%1を参照していますが、そのファイルがありません。モデルが一部しか取得されていません。</translation>
        </message>
        <message>
            <source>%1; the file is damaged or truncated: fetch it again, or write it anew.</source>
            <translation>%1。ファイルが破損しているか、途中で切れています。もう一度取得するか、書き直してください。</translation>
        </message>
        <message>
            <source>tensor %1 %2</source>
            <translation>テンソル%1：%2</translation>
        </message>
        <message>
            <source>would have a header over the format&apos;s limit of 100 MB.</source>
            <translation>ヘッダが形式の上限100 MBを超えてしまいます。</translation>
        </message>
        <message>
            <source>is not a regular file; name a file to be written.</source>
            <translation>通常のファイルではありません。書き込むファイルを指定してください。</translation>
        </message>
        <message>
            <source>cannot be written: %1.</source>
            <translation>書き込めません：%1。</translation>
        </message>
        <message>
            <source>is larger than 1 MiB, which no chat template is.</source>
            <translation>1 MiBを超えています。この大きさのチャットテンプレートはありません。</translation>
        </message>
        <message>
            <source>metadata &quot;tokenizer.chat_template&quot; must be a text.</source>
            <translation>メタデータ&quot;tokenizer.chat_template&quot;は文字列でなければなりません。</translation>
        </message>
        <message>
            <source>&quot;chat_template&quot; must be a text, or a list of {&quot;name&quot;: …, &quot;template&quot;: …}, each of them a text.</source>
            <translation>&quot;chat_template&quot;は文字列か、{&quot;name&quot;: …, &quot;template&quot;: …}のリスト（いずれも値は文字列）でなければなりません。</translation>
        </message>
        <message>
            <source>has no vocabulary: metadata &quot;tokenizer.ggml.tokens&quot; must be a list of texts.</source>
            <translation>語彙がありません。メタデータ&quot;tokenizer.ggml.tokens&quot;は文字列のリストでなければなりません。</translation>
        </message>
        <message>
            <source>has a vocabulary of %1 tokens, more than any tokenizer.</source>
            <translation>語彙が%1トークンあり、どのトークナイザよりも多くなっています。</translation>
        </message>
        <message>
            <source>metadata &quot;tokenizer.ggml.token_type&quot; must be a list of as many numbers as there are tokens (%1).</source>
            <translation>メタデータ&quot;tokenizer.ggml.token_type&quot;は、トークンと同じ個数（%1）の数値のリストでなければなりません。</translation>
        </message>
        <message>
            <source>token %1 of its vocabulary is not valid UTF-8.</source>
            <translation>語彙のトークン%1が有効なUTF-8ではありません。</translation>
        </message>
        <message>
            <source>cuts text by the rule %1 (tokenizer.ggml.pre), which Strata does not know; put the model&apos;s own tokenizer.json into a folder with its safetensors and open that.</source>
            <translation>テキストの分割にStrataの知らない規則%1（tokenizer.ggml.pre）を使っています。モデル本来のtokenizer.jsonをsafetensorsと同じフォルダに置き、そのフォルダを開いてください。</translation>
        </message>
        <message>
            <source>has no merges: metadata &quot;tokenizer.ggml.merges&quot; must be a list of texts.</source>
            <translation>マージがありません。メタデータ&quot;tokenizer.ggml.merges&quot;は文字列のリストでなければなりません。</translation>
        </message>
        <message>
            <source>has the token %1 twice in its vocabulary.</source>
            <translation>語彙にトークン%1が2回あります。</translation>
        </message>
        <message>
            <source>merge %1 of its tokenizer is not valid UTF-8.</source>
            <translation>トークナイザのマージ%1が有効なUTF-8ではありません。</translation>
        </message>
        <message>
            <source>metadata &quot;tokenizer.ggml.scores&quot; must be a list of as many numbers as there are tokens (%1).</source>
            <translation>メタデータ&quot;tokenizer.ggml.scores&quot;は、トークンと同じ個数（%1）の数値のリストでなければなりません。</translation>
        </message>
        <message>
            <source>token %1 is of the kind %2, which the format does not have.</source>
            <translation>トークン%1の種類が%2ですが、この形式にそのような種類はありません。</translation>
        </message>
        <message>
            <source>has no tokenizer in it (metadata &quot;tokenizer.ggml.model&quot;).</source>
            <translation>トークナイザが含まれていません（メタデータ&quot;tokenizer.ggml.model&quot;）。</translation>
        </message>
        <message>
            <source>has a tokenizer of the kind %1; Strata reads &quot;gpt2&quot; (byte-level BPE) and &quot;llama&quot; (sentencepiece) from GGUF files.</source>
            <translation>トークナイザの種類が%1です。StrataがGGUFファイルから読み込めるのは&quot;gpt2&quot;（バイト単位のBPE）と&quot;llama&quot;（sentencepiece）です。</translation>
        </message>
        <message>
            <source>has more than %1 steps.</source>
            <translation>ステップが%1個を超えています。</translation>
        </message>
        <message>
            <source>nests more than four sequences.</source>
            <translation>シーケンスの入れ子が4段を超えています。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be a list.</source>
            <translation>&quot;%1&quot;はリストでなければなりません。</translation>
        </message>
        <message>
            <source>must be an object with a text &quot;%1&quot;.</source>
            <translation>文字列&quot;%1&quot;を持つオブジェクトでなければなりません。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be true or false.</source>
            <translation>&quot;%1&quot;はtrueかfalseでなければなりません。</translation>
        </message>
        <message>
            <source>&quot;pattern&quot; must be an object.</source>
            <translation>&quot;pattern&quot;はオブジェクトでなければなりません。</translation>
        </message>
        <message>
            <source>has the normalizer %1; Strata reads NFC, NFD, NFKC, NFKD, Lowercase, StripAccents, Strip, Prepend and Replace.</source>
            <translation>ノーマライザが%1です。Strataが読み込めるのはNFC、NFD、NFKC、NFKD、Lowercase、StripAccents、Strip、Prepend、Replaceです。</translation>
        </message>
        <message>
            <source>has a normalizer that makes more than 64 MiB of this text of %1 bytes.</source>
            <translation>ノーマライザにより、この%1バイトのテキストが64 MiBを超えてしまいます。</translation>
        </message>
        <message>
            <source>is missing; a GPT-2 tokenizer needs vocab.json and merges.txt beside each other.</source>
            <translation>見つかりません。GPT-2のトークナイザには、同じ場所にvocab.jsonとmerges.txtが必要です。</translation>
        </message>
        <message>
            <source>is not a tokenizer that Strata reads; give a model folder, a .gguf file, tokenizer.json, tokenizer.model, or vocab.json with merges.txt.</source>
            <translation>Strataが読み込めるトークナイザではありません。モデルフォルダ、.ggufファイル、tokenizer.json、tokenizer.model、またはmerges.txtを伴うvocab.jsonを指定してください。</translation>
        </message>
        <message>
            <source>has no tokenizer; tokenizer.json, tokenizer.model, or vocab.json with merges.txt was expected.</source>
            <translation>トークナイザがありません。tokenizer.json、tokenizer.model、またはmerges.txtを伴うvocab.jsonが必要です。</translation>
        </message>
        <message>
            <source>there is no such file or folder.</source>
            <translation>そのようなファイルやフォルダはありません。</translation>
        </message>
        <message>
            <source>has the pre-tokenizer %1 behind ByteLevel, which Strata does not read.</source>
            <translation>ByteLevelの後にプレトークナイザ%1がありますが、Strataでは読み込めません。</translation>
        </message>
        <message>
            <source>has the pre-tokenizer %1; Strata reads Split, Digits, Metaspace and ByteLevel.</source>
            <translation>プレトークナイザが%1です。Strataが読み込めるのはSplit、Digits、Metaspace、ByteLevelです。</translation>
        </message>
        <message>
            <source>&quot;replacement&quot; must be one character.</source>
            <translation>&quot;replacement&quot;は1文字でなければなりません。</translation>
        </message>
        <message>
            <source>has the prepend scheme %1, which Strata does not know.</source>
            <translation>prependの方式が%1ですが、Strataの知らないものです。</translation>
        </message>
        <message>
            <source>has the behavior %1, which Strata does not know.</source>
            <translation>behaviorが%1ですが、Strataの知らないものです。</translation>
        </message>
        <message>
            <source>%1; get the file again from where the model was published.</source>
            <translation>%1。モデルの公開元からファイルをもう一度入手してください。</translation>
        </message>
        <message>
            <source>the sentencepiece module cannot be opened (%1); install the package libsentencepiece0.</source>
            <translation>sentencepieceモジュールを開けません（%1）。パッケージlibsentencepiece0をインストールしてください。</translation>
        </message>
        <message>
            <source>the sentencepiece module belongs to another version of Strata; install both from the same build.</source>
            <translation>sentencepieceモジュールが別のバージョンのStrataのものです。両方を同じビルドからインストールしてください。</translation>
        </message>
        <message>
            <source>the sentencepiece module was not found in %1; install Strata&apos;s packages with libsentencepiece0, or set STRATA_PLUGIN_DIR to the folder that holds it.</source>
            <translation>%1にsentencepieceモジュールが見つかりません。Strataのパッケージをlibsentencepiece0とともにインストールするか、モジュールのあるフォルダをSTRATA_PLUGIN_DIRに設定してください。</translation>
        </message>
        <message>
            <source>has no piece with id %1.</source>
            <translation>IDが%1のピースはありません。</translation>
        </message>
        <message>
            <source>sentencepiece could not encode it (%1 bytes).</source>
            <translation>sentencepieceでエンコードできませんでした（%1バイト）。</translation>
        </message>
        <message>
            <source>text</source>
            <translation>テキスト</translation>
        </message>
        <message>
            <source>is not a sentencepiece model that can be read: %1.</source>
            <translation>読み込めるsentencepieceモデルではありません：%1。</translation>
        </message>
        <message>
            <source>uses \H inside a character class, which Strata does not read.</source>
            <translation>文字クラスの中で\Hを使っていますが、Strataでは読み込めません。</translation>
        </message>
        <message>
            <source>uses a character class inside another one, which Strata does not read.</source>
            <translation>文字クラスの中で別の文字クラスを使っていますが、Strataでは読み込めません。</translation>
        </message>
        <message>
            <source>uses the class %1, which Strata does not read.</source>
            <translation>クラス%1を使っていますが、Strataでは読み込めません。</translation>
        </message>
        <message>
            <source>uses an intersection of character classes (&amp;&amp;), which Strata does not read.</source>
            <translation>文字クラスの積集合（&amp;&amp;）を使っていますが、Strataでは読み込めません。</translation>
        </message>
        <message>
            <source>has an empty splitting pattern.</source>
            <translation>分割パターンが空です。</translation>
        </message>
        <message>
            <source>has a splitting pattern of more than 64 KiB.</source>
            <translation>分割パターンが64 KiBを超えています。</translation>
        </message>
        <message>
            <source>there is not enough memory for its splitting pattern.</source>
            <translation>分割パターンのためのメモリが足りません。</translation>
        </message>
        <message>
            <source>has a splitting pattern that is no regular expression: %1.</source>
            <translation>分割パターンが正規表現になっていません：%1。</translation>
        </message>
        <message>
            <source>has a splitting pattern that takes too long on this text of %1 bytes.</source>
            <translation>この%1バイトのテキストでは、分割パターンの処理に時間がかかりすぎます。</translation>
        </message>
        <message>
            <source>there is not enough memory to split the text.</source>
            <translation>テキストを分割するためのメモリが足りません。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be a whole number, 0 or more.</source>
            <translation>&quot;%1&quot;は0以上の整数でなければなりません。</translation>
        </message>
        <message>
            <source>has a decoder that replaces a regular expression, which Strata does not read.</source>
            <translation>デコーダが正規表現を置換しますが、Strataでは読み込めません。</translation>
        </message>
        <message>
            <source>replaces an empty text.</source>
            <translation>空の文字列を置換しようとしています。</translation>
        </message>
        <message>
            <source>strips an empty text.</source>
            <translation>空の文字列を取り除こうとしています。</translation>
        </message>
        <message>
            <source>has the decoder %1; Strata reads ByteLevel, ByteFallback, Fuse, Replace, Strip and Metaspace.</source>
            <translation>デコーダが%1です。Strataが読み込めるのはByteLevel、ByteFallback、Fuse、Replace、Strip、Metaspaceです。</translation>
        </message>
        <message>
            <source>has no vocabulary: &quot;vocab&quot; must be an object of pieces and ids.</source>
            <translation>語彙がありません。&quot;vocab&quot;はピースとIDのオブジェクトでなければなりません。</translation>
        </message>
        <message>
            <source>%1 must be a whole number, 0 or more.</source>
            <translation>%1は0以上の整数でなければなりません。</translation>
        </message>
        <message>
            <source>%1 is far beyond the %2 entries of the vocabulary.</source>
            <translation>%1は語彙の項目数%2を大きく超えています。</translation>
        </message>
        <message>
            <source>every one of &quot;added_tokens&quot; must be an object with a text &quot;content&quot;.</source>
            <translation>&quot;added_tokens&quot;の各要素は、文字列&quot;content&quot;を持つオブジェクトでなければなりません。</translation>
        </message>
        <message>
            <source>the vocabulary %1.</source>
            <translation>語彙：%1。</translation>
        </message>
        <message>
            <source>has no merges: &quot;merges&quot; must be a list.</source>
            <translation>マージがありません。&quot;merges&quot;はリストでなければなりません。</translation>
        </message>
        <message>
            <source>merge %1 of %2 %3.</source>
            <translation>%2のマージ%1：%3。</translation>
        </message>
        <message>
            <source>%1; Strata reads BPE from tokenizer.json, and sentencepiece models from tokenizer.model.</source>
            <translation>%1。Strataは、tokenizer.jsonからBPEを、tokenizer.modelからsentencepieceモデルを読み込みます。</translation>
        </message>
        <message>
            <source>is not a tokenizer.json: it must be an object that holds an object &quot;model&quot;.</source>
            <translation>tokenizer.jsonではありません。オブジェクト&quot;model&quot;を含むオブジェクトでなければなりません。</translation>
        </message>
        <message>
            <source>&quot;added_tokens&quot; must be a list.</source>
            <translation>&quot;added_tokens&quot;はリストでなければなりません。</translation>
        </message>
        <message>
            <source>&quot;added_tokens&quot; %1.</source>
            <translation>&quot;added_tokens&quot;：%1。</translation>
        </message>
        <message>
            <source>the merge %1.</source>
            <translation>マージ：%1。</translation>
        </message>
        <message>
            <source>%1, line %2</source>
            <translation>%1、%2行目</translation>
        </message>
        <message>
            <source>is not valid UTF-8 text.</source>
            <translation>有効なUTF-8テキストではありません。</translation>
        </message>
        <message>
            <source>%1 of the task &quot;%2&quot;, so there is nothing to %3; give answers in &quot;labels&quot;, or in &quot;think&quot; and &quot;assistant&quot;.</source>
            <translation>タスク「%2」の階層レベルに答える行がなく（%1）、処理する対象がありません（%3）。&quot;labels&quot;か、&quot;think&quot;と&quot;assistant&quot;に回答を指定してください。</translation>
        </message>
        <message>
            <source>%1 of the %2 rows of %3 no level of the task (the first at line %4): there is nothing to %5 there.</source>
            <translation>%2行のうち%1行（%3）は、タスクのどの階層レベルにも答えていません（最初は%4行目）。そこには処理する対象がありません（%5）。</translation>
        </message>
        <message>
            <source>No row of %1 answers the level &quot;%2&quot;.</source>
            <translation>%1には、階層レベル「%2」に答える行がありません。</translation>
        </message>
        <message>
            <source>each message must be an object {&quot;role&quot;: …, &quot;content&quot;: …}, not a %1.</source>
            <translation>各メッセージは、%1ではなくオブジェクト{&quot;role&quot;: …, &quot;content&quot;: …}でなければなりません。</translation>
        </message>
        <message>
            <source>has no chat template, so none named &quot;%1&quot;.</source>
            <translation>チャットテンプレートがないため、「%1」という名前のものもありません。</translation>
        </message>
        <message>
            <source>has chat templates of these names: %1; none is &quot;%2&quot;.</source>
            <translation>チャットテンプレートの名前は%1で、「%2」はありません。</translation>
        </message>
        <message>
            <source>needs a list of at least one message {&quot;role&quot;: …, &quot;content&quot;: …}.</source>
            <translation>メッセージ{&quot;role&quot;: …, &quot;content&quot;: …}を1つ以上含むリストが必要です。</translation>
        </message>
        <message>
            <source>does not write what the user says when that is a plain text, so Strata cannot chat with it; name another task (task plain).</source>
            <translation>ユーザの発言が単なるテキストの場合にそれを出力しないため、Strataはこのテンプレートで会話できません。別のタスクを指定してください（task plain）。</translation>
        </message>
        <message>
            <source>needs the field &quot;input&quot;, which is not given.</source>
            <translation>フィールド「input」が必要ですが、与えられていません。</translation>
        </message>
        <message>
            <source>needs the field &quot;%1&quot;, which is not given; give it with the data row or as %2=VALUE.</source>
            <translation>フィールド「%1」が必要ですが、与えられていません。データの行に含めるか、%2=VALUEとして指定してください。</translation>
        </message>
        <message>
            <source>has %1 levels, but there are %2 answers.</source>
            <translation>階層レベルは%1個ですが、回答は%2個です。</translation>
        </message>
        <message>
            <source>task %1</source>
            <translation>タスク%1</translation>
        </message>
        <message>
            <source>level &quot;%1&quot; wants the head &quot;%2&quot;, but the model has: %3.</source>
            <translation>階層レベル「%1」はヘッド「%2」を必要としますが、モデルにあるのは%3です。</translation>
        </message>
        <message>
            <source>the key &quot;%1&quot; is missing.</source>
            <translation>キー&quot;%1&quot;がありません。</translation>
        </message>
        <message>
            <source>the key &quot;%1&quot; must be a string.</source>
            <translation>キー&quot;%1&quot;は文字列でなければなりません。</translation>
        </message>
        <message>
            <source>the key &quot;%1&quot; must be an array of strings.</source>
            <translation>キー&quot;%1&quot;は文字列の配列でなければなりません。</translation>
        </message>
        <message>
            <source>a row must be a JSON object.</source>
            <translation>行はJSONオブジェクトでなければなりません。</translation>
        </message>
        <message>
            <source>the key &quot;rationale&quot; is missing, and &quot;answer&quot; holds no &quot;####&quot; that would part the two.</source>
            <translation>キー&quot;rationale&quot;がなく、&quot;answer&quot;には両者を区切る&quot;####&quot;がありません。</translation>
        </message>
        <message>
            <source>is no row that can be read: it needs &quot;think&quot; or &quot;think_1&quot; beside &quot;input&quot;, or &quot;question&quot;, or &quot;text&quot; with &quot;labels&quot;.</source>
            <translation>読み込める行ではありません。&quot;input&quot;とともに&quot;think&quot;か&quot;think_1&quot;、または&quot;question&quot;、または&quot;labels&quot;を伴う&quot;text&quot;が必要です。</translation>
        </message>
        <message>
            <source>is empty.</source>
            <translation>空です。</translation>
        </message>
        <message>
            <source>holds no row.</source>
            <translation>行がありません。</translation>
        </message>
        <message>
            <source>is no key that is known there.</source>
            <translation>そこでは未知のキーです。</translation>
        </message>
        <message>
            <source>must be &quot;llama3&quot;, &quot;chatml&quot;, &quot;plain&quot; or an object of strings, not &quot;%1&quot;.</source>
            <translation>&quot;%1&quot;ではなく、&quot;llama3&quot;、&quot;chatml&quot;、&quot;plain&quot;、または文字列のオブジェクトでなければなりません。</translation>
        </message>
        <message>
            <source>must be &quot;llama3&quot;, &quot;chatml&quot;, &quot;plain&quot; or an object of strings.</source>
            <translation>&quot;llama3&quot;、&quot;chatml&quot;、&quot;plain&quot;、または文字列のオブジェクトでなければなりません。</translation>
        </message>
        <message>
            <source>must be &quot;label&quot; or &quot;text&quot;, not &quot;%1&quot;.</source>
            <translation>&quot;%1&quot;ではなく、&quot;label&quot;か&quot;text&quot;でなければなりません。</translation>
        </message>
        <message>
            <source>must not be empty.</source>
            <translation>空にはできません。</translation>
        </message>
        <message>
            <source>names {%1}, which is not one of &quot;fields&quot;.</source>
            <translation>{%1}を参照していますが、&quot;fields&quot;にありません。</translation>
        </message>
        <message>
            <source>names {%1}, which is not one of &quot;fields&quot;, {children} or a level before it.</source>
            <translation>{%1}を参照していますが、&quot;fields&quot;、{children}、それより前の階層レベルのいずれでもありません。</translation>
        </message>
        <message>
            <source>The model&apos;s chat template does not show how an answer ends: it ends at the model&apos;s end token, or at the number of new tokens.</source>
            <translation>モデルのチャットテンプレートからは回答の終わりがわかりません。回答は、モデルの終了トークンか、新しいトークンの上限数で終わります。</translation>
        </message>
        <message>
            <source>must be &quot;strata-task&quot;.</source>
            <translation>&quot;strata-task&quot;でなければなりません。</translation>
        </message>
        <message>
            <source>is %1; this program reads version 1.</source>
            <translation>%1です。このプログラムが読み込めるのはバージョン1です。</translation>
        </message>
        <message>
            <source>must be at least 1.</source>
            <translation>1以上でなければなりません。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; stands there twice.</source>
            <translation>「%1」がそこに2回あります。</translation>
        </message>
        <message>
            <source>must hold a field named &quot;input&quot;.</source>
            <translation>「input」という名前のフィールドを含まなければなりません。</translation>
        </message>
        <message>
            <source>must hold at least one level.</source>
            <translation>階層レベルを1つ以上含まなければなりません。</translation>
        </message>
        <message>
            <source>holds more than 16 levels.</source>
            <translation>階層レベルが16個を超えています。</translation>
        </message>
        <message>
            <source>has neither &quot;header&quot; nor &quot;end_of_turn&quot;, which several levels need to be told apart.</source>
            <translation>&quot;header&quot;も&quot;end_of_turn&quot;もありません。複数の階層レベルを区別するために必要です。</translation>
        </message>
        <message>
            <source>must hold {role}, so that the levels can be told apart.</source>
            <translation>階層レベルを区別できるように、{role}を含まなければなりません。</translation>
        </message>
        <message>
            <source>must be the names of two columns, the parent&apos;s and the child&apos;s.</source>
            <translation>親の列と子の列の、2つの列名でなければなりません。</translation>
        </message>
        <message>
            <source>&quot;taxonomy&quot; is %1 levels deep, but &quot;levels&quot; has %2 that answer with a label.</source>
            <translation>&quot;taxonomy&quot;の深さは%1レベルですが、&quot;levels&quot;でラベルを答えるものは%2個です。</translation>
        </message>
        <message>
            <source>&quot;taxonomy&quot; is missing; levels that answer with a label need one.</source>
            <translation>&quot;taxonomy&quot;がありません。ラベルを答える階層レベルには必要です。</translation>
        </message>
        <message>
            <source>holds several tasks (%1); name one of them.</source>
            <translation>複数のタスクを含んでいます（%1）。いずれか1つを指定してください。</translation>
        </message>
        <message>
            <source>has %1 heads and no *.task.json beside it; name a task (task FILE).</source>
            <translation>ヘッドが%1個ありますが、同じ場所に*.task.jsonがありません。タスクを指定してください（task FILE）。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be an array of labels.</source>
            <translation>&quot;%1&quot;はラベルの配列でなければなりません。</translation>
        </message>
        <message>
            <source>the labels are more than %1 levels deep.</source>
            <translation>ラベルの深さが%1レベルを超えています。</translation>
        </message>
        <message>
            <source>&quot;%1.label&quot; must be a string.</source>
            <translation>&quot;%1.label&quot;は文字列でなければなりません。</translation>
        </message>
        <message>
            <source>&quot;%1.id&quot; must be a string or a whole number.</source>
            <translation>&quot;%1.id&quot;は文字列か整数でなければなりません。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be an object with a &quot;label&quot;, or a string.</source>
            <translation>&quot;%1&quot;は&quot;label&quot;を持つオブジェクトか、文字列でなければなりません。</translation>
        </message>
        <message>
            <source>the label &quot;%1&quot; stands twice under the same parent.</source>
            <translation>ラベル「%1」が同じ親の下に2回あります。</translation>
        </message>
        <message>
            <source>the indentation matches no line above it.</source>
            <translation>インデントがそれより上のどの行とも合いません。</translation>
        </message>
        <message>
            <source>tabs and blanks are mixed in the indentation.</source>
            <translation>インデントにタブと空白が混在しています。</translation>
        </message>
        <message>
            <source>the first label must not be indented.</source>
            <translation>最初のラベルはインデントできません。</translation>
        </message>
        <message>
            <source>a taxonomy must be a JSON object with &quot;children&quot;.</source>
            <translation>分類体系は&quot;children&quot;を持つJSONオブジェクトでなければなりません。</translation>
        </message>
        <message>
            <source>has no &quot;children&quot;: it is not a tree of labels. Write {&quot;children&quot;: [{&quot;label&quot;: …, &quot;children&quot;: […]}, …]}.</source>
            <translation>&quot;children&quot;がないため、ラベルの木ではありません。{&quot;children&quot;: [{&quot;label&quot;: …, &quot;children&quot;: […]}, …]}のように書いてください。</translation>
        </message>
        <message>
            <source>&quot;name&quot; must be a string.</source>
            <translation>&quot;name&quot;は文字列でなければなりません。</translation>
        </message>
        <message>
            <source>&quot;levels&quot; must be an array of names.</source>
            <translation>&quot;levels&quot;は名前の配列でなければなりません。</translation>
        </message>
        <message>
            <source>&quot;children&quot; is empty: there is no label to answer with.</source>
            <translation>&quot;children&quot;が空です。答えられるラベルがありません。</translation>
        </message>
        <message>
            <source>is no taxonomy that can be read: use .json (a tree), .csv or .tsv (parent, child), .taxonomy (parent and children with TABs between them) or .txt (indented labels).</source>
            <translation>読み込める分類体系ではありません。.json（木）、.csvか.tsv（親、子）、.taxonomy（親と子をTABで区切ったもの）、または.txt（インデントしたラベル）を使ってください。</translation>
        </message>
        <message>
            <source>holds no label.</source>
            <translation>ラベルがありません。</translation>
        </message>
        <message>
            <source>a quotation mark is not closed.</source>
            <translation>引用符が閉じられていません。</translation>
        </message>
        <message>
            <source>has no column &quot;%1&quot;; its columns are %2.</source>
            <translation>列「%1」がありません。列は%2です。</translation>
        </message>
        <message>
            <source>looks like a header (%1) that does not say which column is the parent and which the child; %2.</source>
            <translation>見出し行（%1）のようですが、どの列が親でどの列が子かがわかりません。%2。</translation>
        </message>
        <message>
            <source>begins with a TAB or has two in a row; a line is a parent and its children, parted by single TABs.</source>
            <translation>TABで始まっているか、TABが連続しています。1行には親とその子を、TAB1つずつで区切って書きます。</translation>
        </message>
        <message>
            <source>has no TAB: a line is a parent and its children, parted by TABs, and &quot;%1&quot; is the child of none.</source>
            <translation>TABがありません。1行には親とその子をTABで区切って書きますが、「%1」はどの親の子でもありません。</translation>
        </message>
        <message>
            <source>must be of the form &quot;parent: X child: Y&quot;, as the lines before it.</source>
            <translation>それより前の行と同じく、&quot;parent: X child: Y&quot;の形でなければなりません。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is its own parent.</source>
            <translation>「%1」が自分自身の親になっています。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; has labels below it and two parents, &quot;%2&quot; and &quot;%3&quot;.</source>
            <translation>「%1」は下位にラベルを持ち、しかも「%2」と「%3」の2つの親があります。</translation>
        </message>
        <message>
            <source>the labels are more than %1 levels deep at &quot;%2&quot;.</source>
            <translation>「%2」でラベルの深さが%1レベルを超えています。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is its own ancestor: the lines form a cycle.</source>
            <translation>「%1」が自分自身の祖先になっています。行が循環しています。</translation>
        </message>
        <message>
            <source>the label is empty.</source>
            <translation>ラベルが空です。</translation>
        </message>
        <message>
            <source>the label &quot;%1&quot; begins or ends with a blank.</source>
            <translation>ラベル「%1」の先頭か末尾に空白があります。</translation>
        </message>
        <message>
            <source>the label holds a line break.</source>
            <translation>ラベルに改行が含まれています。</translation>
        </message>
        <message>
            <source>must be &quot;raw&quot; or &quot;norm&quot;.</source>
            <translation>&quot;raw&quot;か&quot;norm&quot;でなければなりません。</translation>
        </message>
        <message>
            <source>must be one of prompt, instruction, answer.</source>
            <translation>prompt、instruction、answerのいずれかでなければなりません。</translation>
        </message>
        <message>
            <source>names positions or levels that are not in the document.</source>
            <translation>文書にない位置または階層レベルを参照しています。</translation>
        </message>
        <message>
            <source>must be one of state, after_attention.</source>
            <translation>state、after_attentionのいずれかでなければなりません。</translation>
        </message>
        <message>
            <source>must not be negative.</source>
            <translation>負の値にはできません。</translation>
        </message>
        <message>
            <source>must be a JSON array of %1, one for each %2.</source>
            <translation>%1個の要素からなるJSON配列でなければなりません（%2ごとに1つ）。</translation>
        </message>
        <message>
            <source>must be ascending layers from 0.</source>
            <translation>0から始まる昇順の層でなければなりません。</translation>
        </message>
        <message>
            <source>names a token that is not tracked.</source>
            <translation>追跡していないトークンを参照しています。</translation>
        </message>
        <message>
            <source>must be a list of two or more ids of tracked tokens.</source>
            <translation>追跡中のトークンのIDを2つ以上含むリストでなければなりません。</translation>
        </message>
        <message>
            <source>must be a head&apos;s name, or &quot;part&quot; another than &quot;state&quot;.</source>
            <translation>ヘッドの名前か、&quot;state&quot;以外の&quot;part&quot;でなければなりません。</translation>
        </message>
        <message>
            <source>must be one list of tokens for each position.</source>
            <translation>位置ごとに1つのトークンのリストでなければなりません。</translation>
        </message>
        <message>
            <source>must be 1 to %1.</source>
            <translation>1～%1でなければなりません。</translation>
        </message>
        <message>
            <source>is larger than this program reads.</source>
            <translation>このプログラムが読み込める大きさを超えています。</translation>
        </message>
        <message>
            <source>must be one of next, final, token, given.</source>
            <translation>next、final、token、givenのいずれかでなければなりません。</translation>
        </message>
        <message>
            <source>must be a JSON array with one row for each layer.</source>
            <translation>層ごとに1行を持つJSON配列でなければなりません。</translation>
        </message>
        <message>
            <source>must have one number for each position.</source>
            <translation>位置ごとに1つの数値がなければなりません。</translation>
        </message>
        <message>
            <source>must be as long as the other curves.</source>
            <translation>他の曲線と同じ長さでなければなりません。</translation>
        </message>
        <message>
            <source>must be ascending positions of the text.</source>
            <translation>テキスト中の昇順の位置でなければなりません。</translation>
        </message>
        <message>
            <source>must be a JSON array with one list for each of &quot;rows&quot;.</source>
            <translation>&quot;rows&quot;の要素ごとに1つのリストを持つJSON配列でなければなりません。</translation>
        </message>
        <message>
            <source>are of more rows than this program reads.</source>
            <translation>行数がこのプログラムの読み込める数を超えています。</translation>
        </message>
        <message>
            <source>is no saved lens: &quot;format&quot; must be &quot;strata-lens&quot;.</source>
            <translation>保存されたレンズではありません。&quot;format&quot;は&quot;strata-lens&quot;でなければなりません。</translation>
        </message>
        <message>
            <source>was saved as version %1; this program reads version 1.</source>
            <translation>バージョン%1で保存されています。このプログラムが読み込めるのはバージョン1です。</translation>
        </message>
        <message>
            <source>must be one of end_of_turn, max_new_tokens, cancelled, forced.</source>
            <translation>end_of_turn、max_new_tokens、cancelled、forcedのいずれかでなければなりません。</translation>
        </message>
        <message>
            <source>must be pairs of hexadecimal digits.</source>
            <translation>16進数字2桁ずつでなければなりません。</translation>
        </message>
        <message>
            <source>must be as many as &quot;ids&quot;.</source>
            <translation>&quot;ids&quot;と同じ個数でなければなりません。</translation>
        </message>
        <message>
            <source>is no saved run: &quot;format&quot; must be &quot;strata-run&quot;.</source>
            <translation>保存された実行ではありません。&quot;format&quot;は&quot;strata-run&quot;でなければなりません。</translation>
        </message>
        <message>
            <source>is larger than the sequence.</source>
            <translation>シーケンスより大きくなっています。</translation>
        </message>
        <message>
            <source>is not one of cpu, cuda, cuda:N.</source>
            <translation>cpu、cuda、cuda:Nのいずれでもありません。</translation>
        </message>
        <message>
            <source>device %1</source>
            <translation>デバイス%1</translation>
        </message>
        <message>
            <source>this LibTorch was built without CUDA; build Strata with a LibTorch for CUDA, or use device cpu.</source>
            <translation>このLibTorchはCUDAなしでビルドされています。CUDA対応のLibTorchでStrataをビルドするか、device cpuを使ってください。</translation>
        </message>
        <message>
            <source>is empty; give at least one word.</source>
            <translation>空です。1語以上入力してください。</translation>
        </message>
        <message>
            <source>the text</source>
            <translation>テキスト</translation>
        </message>
        <message>
            <source>has one token only: there is no next one to compare with.</source>
            <translation>トークンが1つしかないため、比較する次のトークンがありません。</translation>
        </message>
        <message>
            <source>has no block: blocks make the layers 1 to %1.</source>
            <translation>ブロックがありません。ブロックがあるのは層1～%1です。</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>層%1</translation>
        </message>
        <message>
            <source>has no positions, no final row, no top-k or too few targets.</source>
            <translation>位置、最終行、top-kがないか、ターゲットが足りません。</translation>
        </message>
        <message>
            <source>the lens</source>
            <translation>レンズ</translation>
        </message>
        <message>
            <source>needs %1, but %2 has %3 free; close other programs, or choose a type of fewer bytes (dtype bf16) or a smaller model.</source>
            <translation>%1が必要ですが、%2の空きは%3です。他のプログラムを閉じるか、バイト数の少ない型（dtype bf16）またはより小さなモデルを選んでください。</translation>
        </message>
        <message>
            <source>the layer of %1 is not known; say it once with head %2@LAYER.</source>
            <translation>%1の層がわかりません。head %2@LAYERで一度指定してください。</translation>
        </message>
        <message>
            <source>The weights (%1) are larger than the free memory (%2): they are read from the disk again and again.</source>
            <translation>重み（%1）が空きメモリ（%2）より大きいため、ディスクから何度も読み直されます。</translation>
        </message>
        <message>
            <source>LibTorch multiplies matrices with the slow reference BLAS (%1); install OpenBLAS (libopenblas0-openmp) to compute many times faster.</source>
            <translation>LibTorchが低速なリファレンスBLAS（%1）で行列積を計算しています。OpenBLAS（libopenblas0-openmp）をインストールすると、計算が何倍も速くなります。</translation>
        </message>
        <message>
            <source>has no rows or no positions to compare.</source>
            <translation>比較する行または位置がありません。</translation>
        </message>
        <message>
            <source>is not one of the text, or stands out of order.</source>
            <translation>テキスト中の位置ではないか、順序どおりではありません。</translation>
        </message>
        <message>
            <source>position %1</source>
            <translation>位置%1</translation>
        </message>
        <message>
            <source>is the embedding: there is no attention in it.</source>
            <translation>埋め込みです。アテンションは含まれません。</translation>
        </message>
        <message>
            <source>layer 0</source>
            <translation>層0</translation>
        </message>
        <message>
            <source>is not there: the model has the layers 0 to %1.</source>
            <translation>存在しません。モデルの層は0～%1です。</translation>
        </message>
        <message>
            <source>are not computed in layer %1 (%2 are).</source>
            <translation>層%1では計算されていません（計算済みは%2）。</translation>
        </message>
        <message>
            <source>positions %1 to %2</source>
            <translation>位置%1～%2</translation>
        </message>
        <message>
            <source>is not there: the model has %1 heads.</source>
            <translation>存在しません。モデルのヘッドは%1個です。</translation>
        </message>
        <message>
            <source>would be %1 tokens long, but the model&apos;s context length is %2; shorten the text.</source>
            <translation>長さが%1トークンになりますが、モデルのコンテキスト長は%2です。テキストを短くしてください。</translation>
        </message>
        <message>
            <source>the sequence</source>
            <translation>シーケンス</translation>
        </message>
        <message>
            <source>at position %1 is outside the vocabulary (0 to %2).</source>
            <translation>位置%1で語彙の範囲（0～%2）を外れています。</translation>
        </message>
        <message>
            <source>token id %1</source>
            <translation>トークンID %1</translation>
        </message>
        <message>
            <source>has no attention and no MLP; layers from 1 on have.</source>
            <translation>アテンションもMLPもありません。層1以降にあります。</translation>
        </message>
        <message>
            <source>has %1 tokens, but %2 parents.</source>
            <translation>トークンは%1個ですが、親は%2個です。</translation>
        </message>
        <message>
            <source>the tree</source>
            <translation>木</translation>
        </message>
        <message>
            <source>in the tree is outside the vocabulary (0 to %1).</source>
            <translation>木の中で語彙の範囲（0～%1）を外れています。</translation>
        </message>
        <message>
            <source>names a parent that does not come before node %1.</source>
            <translation>ノード%1より前にない親を参照しています。</translation>
        </message>
        <message>
            <source>reaches position %1, but the model&apos;s context length is %2; shorten the text.</source>
            <translation>位置%1に達しますが、モデルのコンテキスト長は%2です。テキストを短くしてください。</translation>
        </message>
        <message>
            <source>has %1 inner nodes; at most %2 can be scored in one pass: score its branches one by one.</source>
            <translation>内部ノードが%1個あります。1回の処理でスコア付けできるのは%2個までです。枝を1つずつスコア付けしてください。</translation>
        </message>
        <message>
            <source>needs a text before it.</source>
            <translation>前にテキストが必要です。</translation>
        </message>
        <message>
            <source>is not in the model&apos;s files.</source>
            <translation>モデルのファイルにありません。</translation>
        </message>
        <message>
            <source>has another shape than config.json asks for.</source>
            <translation>形状がconfig.jsonの求めるものと異なります。</translation>
        </message>
        <message>
            <source>has the element type %1; F64, F32, BF16 and F16 can be computed with.</source>
            <translation>要素の型が%1です。計算に使えるのはF64、F32、BF16、F16です。</translation>
        </message>
        <message>
            <source>lens at layer %1</source>
            <translation>層%1のレンズ</translation>
        </message>
        <message>
            <source>is empty: there is nothing to continue.</source>
            <translation>空です。続きを生成する対象がありません。</translation>
        </message>
        <message>
            <source>the input</source>
            <translation>入力</translation>
        </message>
        <message>
            <source>The model&apos;s context of %1 tokens is full; column &quot;%2&quot; ends there.</source>
            <translation>モデルのコンテキスト%1トークンがいっぱいになったため、列「%2」はそこで終わります。</translation>
        </message>
        <message>
            <source>Cancelled while the layers were read: some of their readings are missing.</source>
            <translation>層の読み出し中にキャンセルされたため、一部の読み取り値がありません。</translation>
        </message>
        <message>
            <source>has %1 pieces, but the model&apos;s embedding only %2 rows: they do not belong together.</source>
            <translation>ピースは%1個ですが、モデルの埋め込みは%2行しかありません。両者は組になっていません。</translation>
        </message>
        <message>
            <source>the tokenizer</source>
            <translation>トークナイザ</translation>
        </message>
        <message>
            <source>cannot be forced: the task &quot;%1&quot; has no level of this name.</source>
            <translation>強制できません。タスク「%1」にこの名前の階層レベルはありません。</translation>
        </message>
        <message>
            <source>level %1</source>
            <translation>階層レベル%1</translation>
        </message>
        <message>
            <source>The published depth-2 code feeds two begin-of-text tokens to a model whose tokenizer adds one by itself; this run feeds one, so a model trained with that code may answer differently.</source>
            <translation>公開されている深さ2のコードは、トークナイザ自身がテキスト開始トークンを付けるモデルに、そのトークンを2つ与えます。この実行では1つだけ与えるため、そのコードで学習したモデルは異なる回答をする可能性があります。</translation>
        </message>
        <message>
            <source>The tokenizer has no begin-of-text token, so none stands in front.</source>
            <translation>トークナイザにテキスト開始トークンがないため、先頭には何も付きません。</translation>
        </message>
        <message>
            <source>is empty, and the task puts nothing before it: there is nothing to continue.</source>
            <translation>空で、タスクもその前に何も置かないため、続きを生成する対象がありません。</translation>
        </message>
        <message>
            <source>Encoding the text again gave other tokens than were generated; readings of deeper heads are missing there, and their positions are those at which they were generated.</source>
            <translation>テキストをもう一度エンコードすると、生成時と異なるトークンになりました。そこではより深いヘッドの読み取り値がなく、位置は生成時のものです。</translation>
        </message>
        <message>
            <source>Level &quot;%1&quot; is left out: &quot;%2&quot; has nothing below it.</source>
            <translation>階層レベル「%1」は省かれます。「%2」の下には何もありません。</translation>
        </message>
        <message>
            <source>Level &quot;%1&quot;: the label &quot;%2&quot; is written with the same tokens as another one.</source>
            <translation>階層レベル「%1」：ラベル「%2」は別のラベルと同じトークン列になります。</translation>
        </message>
        <message>
            <source>The model&apos;s context of %1 tokens is full; the run ends there.</source>
            <translation>モデルのコンテキスト%1トークンがいっぱいになったため、実行はそこで終わります。</translation>
        </message>
        <message>
            <source>Cancelled while the deeper heads were read: some of their readings are missing.</source>
            <translation>より深いヘッドの読み出し中にキャンセルされたため、一部の読み取り値がありません。</translation>
        </message>
        <message>
            <source>becomes no token at all in this model&apos;s tokenizer.</source>
            <translation>このモデルのトークナイザではトークンになりません。</translation>
        </message>
        <message>
            <source>label &quot;%1&quot;</source>
            <translation>ラベル「%1」</translation>
        </message>
        <message>
            <source>must be 0 (greedy) or larger.</source>
            <translation>0（貪欲）以上でなければなりません。</translation>
        </message>
        <message>
            <source>temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>must be 0 (all tokens) or larger.</source>
            <translation>0（全トークン）以上でなければなりません。</translation>
        </message>
        <message>
            <source>top-k</source>
            <translation>top-k</translation>
        </message>
        <message>
            <source>must be larger than 0 and at most 1.</source>
            <translation>0より大きく1以下でなければなりません。</translation>
        </message>
        <message>
            <source>top-p</source>
            <translation>top-p</translation>
        </message>
        <message>
            <source>max-new-tokens</source>
            <translation>max-new-tokens</translation>
        </message>
        <message>
            <source>has one token only: there is no next one whose loss could fall.</source>
            <translation>トークンが1つしかないため、損失を下げる次のトークンがありません。</translation>
        </message>
        <message>
            <source>must be a number.</source>
            <translation>数値でなければなりません。</translation>
        </message>
        <message>
            <source>the step</source>
            <translation>ステップ</translation>
        </message>
        <message>
            <source>is outside the vocabulary (0 to %1).</source>
            <translation>語彙の範囲（0～%1）を外れています。</translation>
        </message>
        <message>
            <source>must be 1 to %1, the model&apos;s layers.</source>
            <translation>1～%1（モデルの層）でなければなりません。</translation>
        </message>
        <message>
            <source>stride %1</source>
            <translation>ストライド%1</translation>
        </message>
        <message>
            <source>top-k %1</source>
            <translation>top-k %1</translation>
        </message>
        <message>
            <source>is missing; give one token.</source>
            <translation>ありません。トークンを1つ指定してください。</translation>
        </message>
        <message>
            <source>the target</source>
            <translation>ターゲット</translation>
        </message>
        <message>
            <source>are %1, but the text has %2 positions.</source>
            <translation>%1個ありますが、テキストの位置は%2個です。</translation>
        </message>
        <message>
            <source>the targets</source>
            <translation>ターゲット</translation>
        </message>
        <message>
            <source>has fewer than two tokens; write it as one | other.</source>
            <translation>トークンが2個未満です。one | otherのように書いてください。</translation>
        </message>
        <message>
            <source>a group of tracked tokens</source>
            <translation>追跡中のトークンのグループ</translation>
        </message>
        <message>
            <source>was made by another model (%1); open that one.</source>
            <translation>別のモデル（%1）で作られています。そのモデルを開いてください。</translation>
        </message>
        <message>
            <source>was read with &quot;%1&quot;, which this model has not.</source>
            <translation>「%1」で読み出されていますが、このモデルにはありません。</translation>
        </message>
        <message>
            <source>has a layer or a head that this model has not.</source>
            <translation>このモデルにない層またはヘッドを含んでいます。</translation>
        </message>
        <message>
            <source>is %1 tokens long, but the model&apos;s context length is %2; shorten the text.</source>
            <translation>長さが%1トークンですが、モデルのコンテキスト長は%2です。テキストを短くしてください。</translation>
        </message>
        <message>
            <source>is not UTF-8; convert it first.</source>
            <translation>UTF-8ではありません。先に変換してください。</translation>
        </message>
        <message>
            <source>has no begin-of-text token to put in front.</source>
            <translation>先頭に置くテキスト開始トークンがありません。</translation>
        </message>
        <message>
            <source>has no tokens in it; give at least one word.</source>
            <translation>トークンが含まれていません。1語以上入力してください。</translation>
        </message>
        <message>
            <source>are empty; give at least one.</source>
            <translation>空です。1つ以上指定してください。</translation>
        </message>
        <message>
            <source>the ids</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>has no sequence of tokens to look at; take a hierarchical run.</source>
            <translation>表示できるトークン列がありません。階層的な実行を選んでください。</translation>
        </message>
        <message>
            <source>the run</source>
            <translation>実行</translation>
        </message>
        <message>
            <source>is empty; type one token, or #ID.</source>
            <translation>空です。トークンを1つ、または#IDを入力してください。</translation>
        </message>
        <message>
            <source>is not UTF-8; type one token, or #ID.</source>
            <translation>UTF-8ではありません。トークンを1つ、または#IDを入力してください。</translation>
        </message>
        <message>
            <source>has no token; type one token, or #ID.</source>
            <translation>トークンがありません。トークンを1つ、または#IDを入力してください。</translation>
        </message>
        <message>
            <source>the target &quot;%1&quot;</source>
            <translation>ターゲット「%1」</translation>
        </message>
        <message>
            <source>is %1 tokens (%2); take one of them, written as #%3.</source>
            <translation>%1個のトークン（%2）になります。そのうち1つを#%3のように指定してください。</translation>
        </message>
        <message>
            <source>was read with %1, which the open model has not; open the model that made it.</source>
            <translation>%1で読み出されていますが、開いているモデルにはありません。作成に使ったモデルを開いてください。</translation>
        </message>
        <message>
            <source>is none of the lens; take one of its positions.</source>
            <translation>レンズの位置ではありません。レンズに含まれる位置を選んでください。</translation>
        </message>
        <message>
            <source>there was not enough for this; close other programs or shorten the text</source>
            <translation>この処理には足りませんでした。他のプログラムを閉じるか、テキストを短くしてください</translation>
        </message>
        <message>
            <source>memory</source>
            <translation>メモリ</translation>
        </message>
        <message>
            <source>internal error</source>
            <translation>内部エラー</translation>
        </message>
        <message>
            <source>there is no run yet; run a prompt first, or type a text</source>
            <translation>実行がまだありません。先にプロンプトを実行するか、テキストを入力してください</translation>
        </message>
        <message>
            <source>lens of a run</source>
            <translation>実行のレンズ</translation>
        </message>
        <message>
            <source>it is still being computed; wait, or cancel it</source>
            <translation>まだ計算中です。待つか、キャンセルしてください</translation>
        </message>
        <message>
            <source>history</source>
            <translation>履歴</translation>
        </message>
        <message>
            <source>%1 more entries cannot be read; clear the history to be rid of them</source>
            <translation>さらに%1件の項目を読み込めません。取り除くには履歴を消去してください</translation>
        </message>
        <message>
            <source>is missing, so this run of the history cannot be shown; clear the history to be rid of its line.</source>
            <translation>見つからないため、履歴のこの実行を表示できません。その行を取り除くには履歴を消去してください。</translation>
        </message>
        <message>
            <source>cannot be made, so the history is not kept; look whether something else is in its place.</source>
            <translation>作成できないため、履歴は残りません。その場所に別のものがないか確認してください。</translation>
        </message>
        <message>
            <source>cannot be removed from the history: %1</source>
            <translation>履歴から削除できません：%1</translation>
        </message>
        <message>
            <source>is no entry of a history.</source>
            <translation>履歴の項目ではありません。</translation>
        </message>
        <message>
            <source>is an entry of a version that this program does not read.</source>
            <translation>このプログラムが読み込めないバージョンの項目です。</translation>
        </message>
        <message>
            <source>The run ended early: %1</source>
            <translation>実行が途中で終わりました：%1</translation>
        </message>
        <message>
            <source>%1 Prompts are therefore token ids, as in 1, 15, 204.</source>
            <translation>%1そのため、プロンプトは1, 15, 204のようにトークンIDで入力します。</translation>
        </message>
        <message>
            <source>&apos;%1&apos; is no id; this model has no tokenizer, so write ids, as in 1, 15, 204</source>
            <translation>「%1」はIDではありません。このモデルにはトークナイザがないため、1, 15, 204のようにIDを入力してください</translation>
        </message>
        <message>
            <source>&apos;%1&apos; is outside the vocabulary of 0 to %2</source>
            <translation>「%1」は語彙の範囲0～%2を外れています</translation>
        </message>
        <message>
            <source>figures are written as %1: give the file one of these endings.</source>
            <translation>図は%1として書き込まれます。ファイルにこのいずれかの拡張子を付けてください。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be a number from %2 to %3.</source>
            <translation>&quot;%1&quot;は%2～%3の数値でなければなりません。</translation>
        </message>
        <message>
            <source>must be a JSON object with a &quot;name&quot;.</source>
            <translation>&quot;name&quot;を持つJSONオブジェクトでなければなりません。</translation>
        </message>
        <message>
            <source>lacks &quot;widthMm&quot;, the width of the finished figure in millimetres.</source>
            <translation>完成した図の幅（ミリメートル）を表す&quot;widthMm&quot;がありません。</translation>
        </message>
        <message>
            <source>&apos;%1&apos; names no layers from 0 to %2; write them as 0, 3-5, 8</source>
            <translation>「%1」は0～%2の層を表していません。0, 3-5, 8のように入力してください</translation>
        </message>
        <message>
            <source>layers</source>
            <translation>層</translation>
        </message>
        <message>
            <source>none is named; write them as 0, 3-5, 8</source>
            <translation>層が指定されていません。0, 3-5, 8のように入力してください</translation>
        </message>
        <message>
            <source>token ids</source>
            <translation>トークンID</translation>
        </message>
        <message>
            <source>type one token, or #id, or choose the next token</source>
            <translation>トークンを1つ、または#idを入力するか、次のトークンを選んでください</translation>
        </message>
        <message>
            <source>target</source>
            <translation>ターゲット</translation>
        </message>
        <message>
            <source>open a model first; the task says how it talks</source>
            <translation>先にモデルを開いてください。タスクはモデルとの対話の形式を定めます</translation>
        </message>
        <message>
            <source>the tokens to track</source>
            <translation>追跡するトークン</translation>
        </message>
        <message>
            <source>the tokens to track &quot;%1&quot;</source>
            <translation>追跡するトークン「%1」</translation>
        </message>
        <message>
            <source>cannot be written: there is no folder %1; make it first.</source>
            <translation>書き込めません。フォルダ%1がありません。先に作成してください。</translation>
        </message>
        <message>
            <source>cannot be written: the folder %1 refuses it (%2).</source>
            <translation>書き込めません。フォルダ%1に拒否されました（%2）。</translation>
        </message>
        <message>
            <source>cannot be written: this folder refuses it (%1).</source>
            <translation>書き込めません。このフォルダに拒否されました（%1）。</translation>
        </message>
        <message>
            <source>is a folder; name a file to be written.</source>
            <translation>フォルダです。書き込むファイルを指定してください。</translation>
        </message>
        <message>
            <source>has %1 levels, but the model has 1 head: %2. Take another task, or adapt the model.</source>
            <translation>階層レベルは%1個ですが、モデルのヘッドは1個（%2）です。別のタスクを選ぶか、モデルを適合させてください。</translation>
        </message>
        <message>
            <source>has %1 levels, but the model has %2 heads: %3. Take another task, or adapt the model.</source>
            <translation>階層レベルは%1個ですが、モデルのヘッドは%2個（%3）です。別のタスクを選ぶか、モデルを適合させてください。</translation>
        </message>
        <message>
            <source>has 1 column; a taxonomy has two, parent and child.</source>
            <translation>列が1つです。分類体系には親と子の2列が必要です。</translation>
        </message>
        <message>
            <source>has %1 columns; a taxonomy has two, parent and child.</source>
            <translation>列が%1個あります。分類体系は親と子の2列です。</translation>
        </message>
        <message>
            <source>has %1 columns; a taxonomy has two, parent and child (name the columns with &quot;taxonomy_columns&quot;: [&quot;PARENT&quot;, &quot;CHILD&quot;] in the task file, or begin the file with the line parent,child).</source>
            <translation>列が%1個あります。分類体系は親と子の2列です（タスクファイルの&quot;taxonomy_columns&quot;: [&quot;PARENT&quot;, &quot;CHILD&quot;]で列名を指定するか、ファイルをparent,childの行で始めてください）。</translation>
        </message>
        <message>
            <source>there is no such CUDA device (%1 found); use device cpu.</source>
            <translation>そのようなCUDAデバイスはありません（検出数：%1）。device cpuを使ってください。</translation>
        </message>
        <message>
            <source>there is no such CUDA device (%1 found); use device cpu or cuda:0 to cuda:%2.</source>
            <translation>そのようなCUDAデバイスはありません（検出数：%1）。device cpu、またはcuda:0～cuda:%2を使ってください。</translation>
        </message>
        <message>
            <source>Level &quot;%1&quot;: the answer &quot;%2&quot; is none of its labels.</source>
            <translation>階層レベル「%1」：回答「%2」はそのラベルのいずれでもありません。</translation>
        </message>
        <message>
            <source>Level &quot;%1&quot;: the answer &quot;%2&quot; is none of its labels, so the levels below have no labels to choose from.</source>
            <translation>階層レベル「%1」：回答「%2」はそのラベルのいずれでもないため、下の階層レベルには選べるラベルがありません。</translation>
        </message>
        <message>
            <source>The lens ended early: %1</source>
            <translation>レンズが途中で終わりました：%1</translation>
        </message>
        <message>
            <source>The evaluation ended early: %1</source>
            <translation>評価が途中で終わりました：%1</translation>
        </message>
        <message>
            <source>must be token ids separated by commas, as in 1,15,204.</source>
            <translation>1,15,204のように、コンマ区切りのトークンIDでなければなりません。</translation>
        </message>
        <message>
            <source>is empty; give token ids separated by commas, as in 1,15,204.</source>
            <translation>空です。1,15,204のように、トークンIDをコンマ区切りで指定してください。</translation>
        </message>
        <message>
            <source>must be all, or layers and ranges separated by commas, as in 0,3-5,8.</source>
            <translation>all、または0,3-5,8のようにコンマ区切りの層と範囲でなければなりません。</translation>
        </message>
        <message>
            <source>is empty; give all, or layers as in 0,3-5,8.</source>
            <translation>空です。all、または0,3-5,8のように層を指定してください。</translation>
        </message>
        <message>
            <source>model %1</source>
            <translation>モデル%1</translation>
        </message>
        <message>
            <source>is not open; open it first.</source>
            <translation>開かれていません。先に開いてください。</translation>
        </message>
        <message>
            <source>is no name of a host; write it as ssh takes it, as in user@gpu-server.</source>
            <translation>ホスト名ではありません。user@gpu-serverのように、sshが受け付ける形で入力してください。</translation>
        </message>
        <message>
            <source>did not answer within %1 s; look whether the host is there and strata-cli is installed on it.</source>
            <translation>%1秒以内に応答がありませんでした。ホストが稼働しているか、strata-cliがインストールされているか確認してください。</translation>
        </message>
        <message>
            <source>did not start strata-cli serve; look whether the host is there and Strata is installed on it.</source>
            <translation>strata-cli serveが起動しませんでした。ホストが稼働しているか、Strataがインストールされているか確認してください。</translation>
        </message>
        <message>
            <source>did not start strata-cli serve (%1); look whether the host is there and Strata is installed on it.</source>
            <translation>strata-cli serveが起動しませんでした（%1）。ホストが稼働しているか、Strataがインストールされているか確認してください。</translation>
        </message>
        <message>
            <source>stopped in the middle of an answer; what was computed so far is kept. Open the model again.</source>
            <translation>応答の途中で停止しました。ここまでの計算結果は残っています。モデルをもう一度開いてください。</translation>
        </message>
        <message>
            <source>stopped in the middle of an answer (%1); what was computed so far is kept. Open the model again.</source>
            <translation>応答の途中で停止しました（%1）。ここまでの計算結果は残っています。モデルをもう一度開いてください。</translation>
        </message>
        <message>
            <source>ended; what was computed so far is kept. Open the model again.</source>
            <translation>終了しました。ここまでの計算結果は残っています。モデルをもう一度開いてください。</translation>
        </message>
        <message>
            <source>ended (%1); what was computed so far is kept. Open the model again.</source>
            <translation>終了しました（%1）。ここまでの計算結果は残っています。モデルをもう一度開いてください。</translation>
        </message>
        <message>
            <source>answered what cannot be read (%1); what was computed so far is kept. Open the model again.</source>
            <translation>応答が読み取れません（%1）。ここまでの計算結果は残っています。モデルをもう一度開いてください。</translation>
        </message>
        <message>
            <source>speaks version %1 of the protocol (Strata %2), and this program version %3; install the same Strata on both sides.</source>
            <translation>プロトコルのバージョンは%1（Strata %2）ですが、このプログラムは%3です。両側に同じStrataをインストールしてください。</translation>
        </message>
        <message>
            <source>did not answer as strata-cli serve does, but with &quot;%1&quot;; look whether the command starts strata-cli there and prints nothing before.</source>
            <translation>strata-cli serveの応答ではなく、「%1」が返りました。コマンドがそこでstrata-cliを起動し、その前に何も出力しないか確認してください。</translation>
        </message>
        <message>
            <source>cannot be started (%1); look whether it is installed.</source>
            <translation>起動できません（%1）。インストールされているか確認してください。</translation>
        </message>
        <message>
            <source>is a Git LFS pointer in place of the file itself, which was not fetched; run &quot;git lfs pull&quot; in its folder, or download the file.</source>
            <translation>ファイル本体ではなくGit LFSポインタです。本体は取得されていません。そのフォルダで&quot;git lfs pull&quot;を実行するか、ファイルをダウンロードしてください。</translation>
        </message>
        <message>
            <source>is a Git LFS pointer in place of the file itself of %1 bytes, which was not fetched; run &quot;git lfs pull&quot; in its folder, or download the file.</source>
            <translation>%1バイトのファイル本体ではなくGit LFSポインタです。本体は取得されていません。そのフォルダで&quot;git lfs pull&quot;を実行するか、ファイルをダウンロードしてください。</translation>
        </message>
        <message>
            <source>has a token longer than 4096 bytes.</source>
            <translation>4096バイトを超えるトークンがあります。</translation>
        </message>
        <message>
            <source>gives the token %1 an id that no vocabulary has.</source>
            <translation>トークン%1に、どの語彙にもないIDを与えています。</translation>
        </message>
        <message>
            <source>&quot;added_tokens_decoder&quot; must be an object of ids and tokens.</source>
            <translation>&quot;added_tokens_decoder&quot;はIDとトークンのオブジェクトでなければなりません。</translation>
        </message>
        <message>
            <source>&quot;added_tokens_decoder&quot; must give an object with a text &quot;content&quot; for every id, as for %1.</source>
            <translation>&quot;added_tokens_decoder&quot;には、%1をはじめすべてのIDについて、文字列&quot;content&quot;を持つオブジェクトがなければなりません。</translation>
        </message>
        <message>
            <source>is of the tokenizer class %1, whose rules Strata does not know; of vocab.json with merges.txt it reads %2; put the model&apos;s tokenizer.json beside it.</source>
            <translation>トークナイザクラスが%1ですが、その規則をStrataは知りません。merges.txtを伴うvocab.jsonのうち読み込めるのは%2です。モデルのtokenizer.jsonを同じ場所に置いてください。</translation>
        </message>
        <message>
            <source>has a &quot;kind&quot; that this program does not read (%1).</source>
            <translation>&quot;kind&quot;がこのプログラムの読み込めないものです（%1）。</translation>
        </message>
        <message>
            <source>the picture would be too large: choose PDF or SVG, a smaller size, or fewer dots per inch.</source>
            <translation>画像が大きくなりすぎます。PDFかSVG、より小さいサイズ、またはより低い解像度（dpi）を選んでください。</translation>
        </message>
        <message>
            <source>cannot be looked up: the model has no tokenizer; write it as #ID.</source>
            <translation>検索できません。モデルにトークナイザがありません。#IDの形で入力してください。</translation>
        </message>
        <message>
            <source>the token &quot;%1&quot;</source>
            <translation>トークン「%1」</translation>
        </message>
        <message>
            <source>has no tokenizer, which a text needs; give token ids instead.</source>
            <translation>テキストに必要なトークナイザがありません。代わりにトークンIDを指定してください。</translation>
        </message>
        <message>
            <source>cannot be talked to: %1</source>
            <translation>対話できません：%1</translation>
        </message>
        <message>
            <source>would overwrite what is read; name another folder.</source>
            <translation>読み込み元を上書きしてしまいます。別のフォルダを指定してください。</translation>
        </message>
        <message>
            <source>would overwrite what is read; name another file.</source>
            <translation>読み込み元を上書きしてしまいます。別のファイルを指定してください。</translation>
        </message>
        <message>
            <source>would overwrite what is read, %1; name another folder.</source>
            <translation>読み込み元%1を上書きしてしまいます。別のフォルダを指定してください。</translation>
        </message>
        <message>
            <source>would overwrite what is read, %1; name another file.</source>
            <translation>読み込み元%1を上書きしてしまいます。別のファイルを指定してください。</translation>
        </message>
        <message>
            <source>would overwrite a file that may belong to the model, being in %1; name another file.</source>
            <translation>%1の中にあり、モデルの一部かもしれないファイルを上書きしてしまいます。別のファイルを指定してください。</translation>
        </message>
        <message>
            <source>must end in %1.</source>
            <translation>末尾は%1でなければなりません。</translation>
        </message>
        <message>
            <source>is a file; name a folder.</source>
            <translation>ファイルです。フォルダを指定してください。</translation>
        </message>
        <message>
            <source>cannot be made: %1 is a file.</source>
            <translation>作成できません。%1はファイルです。</translation>
        </message>
        <message>
            <source>ends within %1, after %2 bytes; it is truncated or damaged, fetch it again.</source>
            <translation>%2バイトの後、%1の途中で終わっています。途中で切れているか破損しています。もう一度取得してください。</translation>
        </message>
        <message>
            <source>gives %1 a length of %2 bytes, but only %3 follow; it is truncated or damaged, fetch it again.</source>
            <translation>%1の長さが%2バイトとされていますが、後に続くのは%3バイトだけです。途中で切れているか破損しています。もう一度取得してください。</translation>
        </message>
        <message>
            <source>gives %1 the value type %2, which the format does not have; it is damaged.</source>
            <translation>%1の値の型が%2とされていますが、この形式にそのような型はありません。破損しています。</translation>
        </message>
        <message>
            <source>nests arrays more than %1 deep in %2.</source>
            <translation>%2で配列の入れ子が%1段を超えています。</translation>
        </message>
        <message>
            <source>gives %1 %2 elements, more than the %3 bytes that follow can hold; it is truncated or damaged, fetch it again.</source>
            <translation>%1の要素数が%2とされていますが、後に続く%3バイトには収まりません。途中で切れているか破損しています。もう一度取得してください。</translation>
        </message>
        <message>
            <source>gives element %1 of %2 a length of %3 bytes, but only %4 follow; it is truncated or damaged, fetch it again.</source>
            <translation>%2の要素%1の長さが%3バイトとされていますが、後に続くのは%4バイトだけです。途中で切れているか破損しています。もう一度取得してください。</translation>
        </message>
        <message>
            <source>says that it has %1 metadata entries, more than its %2 bytes can hold; it is truncated or damaged, fetch it again.</source>
            <translation>メタデータが%1項目あるとされていますが、ファイルの%2バイトには収まりません。途中で切れているか破損しています。もう一度取得してください。</translation>
        </message>
        <message>
            <source>says that it has %1 tensors, more than its %2 bytes can hold; it is truncated or damaged, fetch it again.</source>
            <translation>テンソルが%1個あるとされていますが、ファイルの%2バイトには収まりません。途中で切れているか破損しています。もう一度取得してください。</translation>
        </message>
        <message>
            <source>gives %1 the shape %2, far more than any file can hold.</source>
            <translation>%1の形状が%2とされていますが、どんなファイルにも収まらない大きさです。</translation>
        </message>
        <message>
            <source>gives %1 rows of %2 elements, which %3 blocks of %4 do not fill.</source>
            <translation>%1の行が%2要素とされていますが、%4要素の%3ブロックでは割り切れません。</translation>
        </message>
        <message>
            <source>gives %1 a name of %2 bytes; it is damaged.</source>
            <translation>%1の名前が%2バイトとされています。破損しています。</translation>
        </message>
        <message>
            <source>gives %1 %2 dimensions; the format has 1 to 4.</source>
            <translation>%1の次元数が%2とされていますが、この形式では1～4です。</translation>
        </message>
        <message>
            <source>gives %1 a dimension of %2; it is damaged.</source>
            <translation>%1の次元が%2とされています。破損しています。</translation>
        </message>
        <message>
            <source>gives %1 the element type %2, which the format&apos;s list does not have.</source>
            <translation>%1の要素の型が%2とされていますが、この形式の一覧にはありません。</translation>
        </message>
        <message>
            <source>puts %1 at offset %2, which is no multiple of its alignment of %3.</source>
            <translation>%1がオフセット%2に置かれていますが、アラインメント%3の倍数ではありません。</translation>
        </message>
        <message>
            <source>puts %1 (%2 bytes at offset %3) outside its %4 bytes of data; it is truncated or damaged, fetch it again.</source>
            <translation>%1（%2バイト、オフセット%3）が%4バイトのデータの外に置かれています。途中で切れているか破損しています。もう一度取得してください。</translation>
        </message>
        <message>
            <source>lets tensors %1 and %2 share bytes; it is damaged.</source>
            <translation>テンソル%1と%2がバイトを共有しています。破損しています。</translation>
        </message>
        <message>
            <source>has a metadata key of %1 bytes; the format allows 1 to 65535.</source>
            <translation>%1バイトのメタデータキーがあります。この形式で許されるのは1～65535バイトです。</translation>
        </message>
        <message>
            <source>has the metadata key %1 twice.</source>
            <translation>メタデータキー%1が2回あります。</translation>
        </message>
        <message>
            <source>has a &quot;general.alignment&quot; that is not a power of two (%1).</source>
            <translation>&quot;general.alignment&quot;が2の累乗ではありません（%1）。</translation>
        </message>
        <message>
            <source>has a &quot;general.alignment&quot; that is not a power of two.</source>
            <translation>&quot;general.alignment&quot;が2の累乗ではありません。</translation>
        </message>
        <message>
            <source>has the tensor %1 twice.</source>
            <translation>テンソル%1が2回あります。</translation>
        </message>
        <message>
            <source>is %1, a mixture of experts, which Strata does not read; the nearest type that it reads is &quot;%2&quot;.</source>
            <translation>%1です。エキスパート混合（MoE）モデルはStrataでは読み込めません。読み込める最も近い種類は&quot;%2&quot;です。</translation>
        </message>
        <message>
            <source>is %1, which Strata does not read; the nearest type that it reads is &quot;%2&quot;.</source>
            <translation>%1ですが、Strataでは読み込めません。読み込める最も近い種類は&quot;%2&quot;です。</translation>
        </message>
        <message>
            <source>is missing; it says which family the model belongs to, as in &quot;llama&quot;.</source>
            <translation>ありません。&quot;llama&quot;のように、モデルの系統を示すものです。</translation>
        </message>
        <message>
            <source>is %1; Strata reads float32, bfloat16, float16 and float64 weights.</source>
            <translation>%1です。Strataが読み込めるのはfloat32、bfloat16、float16、float64の重みです。</translation>
        </message>
        <message>
            <source>is %1, a rope scaling that Strata does not read; it reads &quot;default&quot;, &quot;linear&quot; and &quot;llama3&quot;.</source>
            <translation>%1です。Strataでは読み込めないRoPEスケーリングです。読み込めるのは&quot;default&quot;、&quot;linear&quot;、&quot;llama3&quot;です。</translation>
        </message>
        <message>
            <source>of %1 cannot be divided among %2 of %3, and there is no head_dim.</source>
            <translation>値%1は%2（%3）で割り切れず、head_dimもありません。</translation>
        </message>
        <message>
            <source>of %1 cannot be divided among %2 of %3.</source>
            <translation>値%1は%2（%3）で割り切れません。</translation>
        </message>
        <message>
            <source>gives heads of %1 dimensions; rotary embeddings need an even number up to 4096.</source>
            <translation>ヘッドが%1次元になります。回転位置埋め込みには4096以下の偶数が必要です。</translation>
        </message>
        <message>
            <source>gives heads of %1 dimensions; Strata computes up to 4096.</source>
            <translation>ヘッドが%1次元になります。Strataが計算できるのは4096次元までです。</translation>
        </message>
        <message>
            <source>of %1 is not a multiple of %2 of %3.</source>
            <translation>値%1は%2（%3）の倍数ではありません。</translation>
        </message>
        <message>
            <source>rotates none of a head&apos;s %1 dimensions; it must rotate at least one.</source>
            <translation>ヘッドの%1次元のどれも回転しません。少なくとも1つは回転しなければなりません。</translation>
        </message>
        <message>
            <source>other than 1 is not part of a %1 model that Strata reads.</source>
            <translation>1以外の値は、Strataが読み込む%1モデルにはありません。</translation>
        </message>
        <message>
            <source>scales the rotation of sliding layers, which Strata does not compute.</source>
            <translation>スライディング層の回転をスケーリングしますが、Strataでは計算できません。</translation>
        </message>
        <message>
            <source>gives rope settings per kind of layer, which %1 models do not have.</source>
            <translation>層の種類ごとのRoPE設定がありますが、%1モデルにはないものです。</translation>
        </message>
        <message>
            <source>must be a list of 0 and 1 for the %1 layers.</source>
            <translation>%1個の層に対する0と1のリストでなければなりません。</translation>
        </message>
        <message>
            <source>holds %1; it must hold 0 and 1.</source>
            <translation>%1を含んでいます。0と1でなければなりません。</translation>
        </message>
        <message>
            <source>is %1; Strata computes &quot;silu&quot;, &quot;gelu&quot;, &quot;gelu_new&quot;, &quot;gelu_pytorch_tanh&quot; and &quot;relu&quot;.</source>
            <translation>%1です。Strataが計算できるのは&quot;silu&quot;、&quot;gelu&quot;、&quot;gelu_new&quot;、&quot;gelu_pytorch_tanh&quot;、&quot;relu&quot;です。</translation>
        </message>
        <message>
            <source>says that the weights are quantised; Strata reads float32, bfloat16 and float16 weights.</source>
            <translation>重みが量子化されているとされています。Strataが読み込めるのはfloat32、bfloat16、float16の重みです。</translation>
        </message>
        <message>
            <source>is false, which Strata does not compute.</source>
            <translation>falseですが、Strataでは計算できません。</translation>
        </message>
        <message>
            <source>is true, which Strata does not compute.</source>
            <translation>trueですが、Strataでは計算できません。</translation>
        </message>
        <message>
            <source>says that the model is a mixture of experts, which Strata does not compute.</source>
            <translation>モデルがエキスパート混合（MoE）とされていますが、Strataでは計算できません。</translation>
        </message>
        <message>
            <source>is missing; get the file again from where the model was published, or add the key.</source>
            <translation>ありません。モデルの公開元からファイルをもう一度入手するか、キーを追加してください。</translation>
        </message>
        <message>
            <source>is missing; it says what the tensors mean, convert the model again.</source>
            <translation>ありません。テンソルの意味を示すものです。モデルをもう一度変換してください。</translation>
        </message>
        <message>
            <source>is missing; it says how states are normed, convert the model again.</source>
            <translation>ありません。状態の正規化の方法を示すものです。モデルをもう一度変換してください。</translation>
        </message>
        <message>
            <source>must have 1 to 200 characters.</source>
            <translation>1～200文字でなければなりません。</translation>
        </message>
        <message>
            <source>is %1; it must be &quot;raw&quot; or &quot;norm&quot;.</source>
            <translation>%1です。&quot;raw&quot;か&quot;norm&quot;でなければなりません。</translation>
        </message>
        <message>
            <source>has no &quot;weight_map&quot; that says which tensor lies in which shard.</source>
            <translation>どのテンソルがどのシャードにあるかを示す&quot;weight_map&quot;がありません。</translation>
        </message>
        <message>
            <source>names no file for tensor %1.</source>
            <translation>テンソル%1のファイルが指定されていません。</translation>
        </message>
        <message>
            <source>names the shard %1, which is not a file name in its own folder.</source>
            <translation>シャード%1を参照していますが、同じフォルダ内のファイル名ではありません。</translation>
        </message>
        <message>
            <source>names more than 10000 shards.</source>
            <translation>10000個を超えるシャードを参照しています。</translation>
        </message>
        <message>
            <source>names no shard.</source>
            <translation>シャードを1つも参照していません。</translation>
        </message>
        <message>
            <source>does not say which of two shards has tensor %1, %2 or %3; fetch the index again with the model.</source>
            <translation>テンソル%1が2つのシャード%2、%3のどちらにあるかがわかりません。モデルとともに索引をもう一度取得してください。</translation>
        </message>
        <message>
            <source>says that tensor %1 is in %2, but it is in none of the shards; the index and the shards are not of one model, fetch both again.</source>
            <translation>テンソル%1は%2にあるとされていますが、どのシャードにもありません。索引とシャードが同じモデルのものではありません。両方をもう一度取得してください。</translation>
        </message>
        <message>
            <source>says that tensor %1 is in %2, but it is in %3; the index and the shards are not of one model, fetch both again.</source>
            <translation>テンソル%1は%2にあるとされていますが、実際は%3にあります。索引とシャードが同じモデルのものではありません。両方をもう一度取得してください。</translation>
        </message>
        <message>
            <source>must be a number from %1 to %2, not %3.</source>
            <translation>%3ではなく、%1～%2の数値でなければなりません。</translation>
        </message>
        <message>
            <source>must be a number from %1 to %2, not an object.</source>
            <translation>オブジェクトではなく、%1～%2の数値でなければなりません。</translation>
        </message>
        <message>
            <source>must be a number from %1 to %2, not a list.</source>
            <translation>リストではなく、%1～%2の数値でなければなりません。</translation>
        </message>
        <message>
            <source>must be a whole number from %1 to %2, not %3.</source>
            <translation>%3ではなく、%1～%2の整数でなければなりません。</translation>
        </message>
        <message>
            <source>must be a whole number from %1 to %2, not an object.</source>
            <translation>オブジェクトではなく、%1～%2の整数でなければなりません。</translation>
        </message>
        <message>
            <source>must be a whole number from %1 to %2, not a list.</source>
            <translation>リストではなく、%1～%2の整数でなければなりません。</translation>
        </message>
        <message>
            <source>must be true or false, not %1.</source>
            <translation>%1ではなく、trueかfalseでなければなりません。</translation>
        </message>
        <message>
            <source>must be true or false, not an object.</source>
            <translation>オブジェクトではなく、trueかfalseでなければなりません。</translation>
        </message>
        <message>
            <source>must be true or false, not a list.</source>
            <translation>リストではなく、trueかfalseでなければなりません。</translation>
        </message>
        <message>
            <source>must be a text, not %1.</source>
            <translation>%1ではなく、文字列でなければなりません。</translation>
        </message>
        <message>
            <source>must be a text, not an object.</source>
            <translation>オブジェクトではなく、文字列でなければなりません。</translation>
        </message>
        <message>
            <source>must be a text, not a list.</source>
            <translation>リストではなく、文字列でなければなりません。</translation>
        </message>
        <message>
            <source>must be a token id or a list of them, not %1.</source>
            <translation>%1ではなく、トークンIDまたはそのリストでなければなりません。</translation>
        </message>
        <message>
            <source>must be a token id or a list of them, not an object.</source>
            <translation>オブジェクトではなく、トークンIDまたはそのリストでなければなりません。</translation>
        </message>
        <message>
            <source>must be a token id or a list of them, not a list.</source>
            <translation>トークンIDまたはそのリストでなければなりません。このリストは使えません。</translation>
        </message>
        <message>
            <source>must be an object, not %1.</source>
            <translation>%1ではなく、オブジェクトでなければなりません。</translation>
        </message>
        <message>
            <source>must be an object, not a list.</source>
            <translation>リストではなく、オブジェクトでなければなりません。</translation>
        </message>
        <message>
            <source>tensor %1 of shape %2 is missing; fetch the model again, or correct config.json.</source>
            <translation>形状%2のテンソル%1がありません。モデルをもう一度取得するか、config.jsonを修正してください。</translation>
        </message>
        <message>
            <source>tensor %1 of shape %2 is missing, and %3 more that config.json asks for; fetch the model again, or correct config.json.</source>
            <translation>形状%2のテンソル%1のほか、config.jsonが求める%3個のテンソルがありません。モデルをもう一度取得するか、config.jsonを修正してください。</translation>
        </message>
        <message>
            <source>tensor %1 of shape %2 is missing; fetch the model again, or convert it again.</source>
            <translation>形状%2のテンソル%1がありません。モデルをもう一度取得するか、変換し直してください。</translation>
        </message>
        <message>
            <source>tensor %1 of shape %2 is missing (a model that shares the embedding says &quot;tie_word_embeddings&quot;: true in config.json); fetch the model again, or correct config.json.</source>
            <translation>形状%2のテンソル%1がありません（埋め込みを共有するモデルは、config.jsonに&quot;tie_word_embeddings&quot;: trueとあります）。モデルをもう一度取得するか、config.jsonを修正してください。</translation>
        </message>
        <message>
            <source>tensor %1 of shape %2 is missing, and %3 more that the file&apos;s metadata asks for; fetch the model again, or convert it again.</source>
            <translation>形状%2のテンソル%1のほか、ファイルのメタデータが求める%3個のテンソルがありません。モデルをもう一度取得するか、変換し直してください。</translation>
        </message>
        <message>
            <source>tensor %1 has shape %2, but the file&apos;s metadata asks for %3; the two are not of one model: get both from the same place.</source>
            <translation>テンソル%1の形状は%2ですが、ファイルのメタデータは%3を求めています。両者は同じモデルのものではありません。同じ場所から両方を入手してください。</translation>
        </message>
        <message>
            <source>a %1 cannot be called.</source>
            <translation>%1型の値は呼び出せません。</translation>
        </message>
        <message>
            <source>the attributes of a namespace have texts as names.</source>
            <translation>名前空間の属性の名前は文字列です。</translation>
        </message>
        <message>
            <source>a namespace has no attributes that begin with an underscore.</source>
            <translation>名前空間に、アンダースコアで始まる属性は使えません。</translation>
        </message>
        <message>
            <source>%1 is given &quot;%2&quot; twice.</source>
            <translation>%1に「%2」が2回渡されています。</translation>
        </message>
        <message>
            <source>%1 has no parameter &quot;%2&quot;.</source>
            <translation>%1に仮引数「%2」はありません。</translation>
        </message>
        <message>
            <source>%1 takes at most %2 arguments, not %3.</source>
            <translation>%1が取る引数は%2個までで、%3個ではありません。</translation>
        </message>
        <message>
            <source>%1 takes at most 1 argument, not %2.</source>
            <translation>%1が取る引数は1個までで、%2個ではありません。</translation>
        </message>
        <message>
            <source>this loop is not recursive, so &quot;loop&quot; cannot be called.</source>
            <translation>このループは再帰的ではないため、「loop」は呼び出せません。</translation>
        </message>
        <message>
            <source>calls and blocks lie too deep in each other.</source>
            <translation>呼び出しとブロックの入れ子が深すぎます。</translation>
        </message>
        <message>
            <source>a %1 has no sign.</source>
            <translation>%1型の値に符号はありません。</translation>
        </message>
        <message>
            <source>&quot;**&quot; needs a dictionary, not a %1.</source>
            <translation>「**」に必要なのは辞書で、%1型の値ではありません。</translation>
        </message>
        <message>
            <source>&quot;**&quot; needs texts as keys.</source>
            <translation>「**」のキーは文字列でなければなりません。</translation>
        </message>
        <message>
            <source>the template writes more than %1 MiB; Strata renders no further.</source>
            <translation>テンプレートの出力が%1 MiBを超えました。Strataはこれ以上描画しません。</translation>
        </message>
        <message>
            <source>values lie too deep in each other.</source>
            <translation>値の入れ子が深すぎます。</translation>
        </message>
        <message>
            <source>nothing can be unpacked from an undefined value.</source>
            <translation>未定義の値からは何も取り出せません。</translation>
        </message>
        <message>
            <source>%1 values are expected, not %2.</source>
            <translation>%1個の値が必要ですが、%2個あります。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is no namespace, so &quot;%2&quot; cannot be set.</source>
            <translation>「%1」は名前空間ではないため、「%2」を設定できません。</translation>
        </message>
        <message>
            <source>map has no argument &quot;%1&quot;.</source>
            <translation>mapに引数「%1」はありません。</translation>
        </message>
        <message>
            <source>map needs the name of a filter, or attribute=NAME.</source>
            <translation>mapにはフィルタの名前かattribute=NAMEが必要です。</translation>
        </message>
        <message>
            <source>this filter needs the name of an attribute.</source>
            <translation>このフィルタには属性の名前が必要です。</translation>
        </message>
        <message>
            <source>the whole number is too large for Strata (64 bits).</source>
            <translation>整数がStrataには大きすぎます（64ビット）。</translation>
        </message>
        <message>
            <source>the whole number is too large for Strata.</source>
            <translation>整数がStrataには大きすぎます。</translation>
        </message>
        <message>
            <source>abs needs a number, not a %1.</source>
            <translation>absに必要なのは数値で、%1型の値ではありません。</translation>
        </message>
        <message>
            <source>the method of round is common, ceil or floor.</source>
            <translation>roundの方式はcommon、ceil、floorのいずれかです。</translation>
        </message>
        <message>
            <source>round needs a number, not a %1.</source>
            <translation>roundに必要なのは数値で、%1型の値ではありません。</translation>
        </message>
        <message>
            <source>the precision of round is too large.</source>
            <translation>roundの精度が大きすぎます。</translation>
        </message>
        <message>
            <source>round needs a finite number.</source>
            <translation>roundには有限の数値が必要です。</translation>
        </message>
        <message>
            <source>filters lie too deep in each other.</source>
            <translation>フィルタの入れ子が深すぎます。</translation>
        </message>
        <message>
            <source>there is no filter &quot;%1&quot; that Strata knows.</source>
            <translation>フィルタ「%1」をStrataは知りません。</translation>
        </message>
        <message>
            <source>there is no test &quot;%1&quot; that Strata knows.</source>
            <translation>テスト「%1」をStrataは知りません。</translation>
        </message>
        <message>
            <source>a %1 has no length.</source>
            <translation>%1型の値に長さはありません。</translation>
        </message>
        <message>
            <source>a generator has no last item.</source>
            <translation>ジェネレータに最後の要素はありません。</translation>
        </message>
        <message>
            <source>items needs a dictionary, not a %1.</source>
            <translation>itemsに必要なのは辞書で、%1型の値ではありません。</translation>
        </message>
        <message>
            <source>dictsort sorts by &quot;key&quot; or &quot;value&quot;.</source>
            <translation>dictsortの並べ替えの基準は&quot;key&quot;か&quot;value&quot;です。</translation>
        </message>
        <message>
            <source>dictsort needs a dictionary, not a %1.</source>
            <translation>dictsortに必要なのは辞書で、%1型の値ではありません。</translation>
        </message>
        <message>
            <source>unique cannot compare a %1.</source>
            <translation>uniqueは%1型の値を比較できません。</translation>
        </message>
        <message>
            <source>sum does not join texts; use join.</source>
            <translation>sumは文字列を連結しません。joinを使ってください。</translation>
        </message>
        <message>
            <source>batch needs a number of items from 1 to 100000.</source>
            <translation>batchには1～100000の要素数が必要です。</translation>
        </message>
        <message>
            <source>slice needs a number of slices from 1 to 100000.</source>
            <translation>sliceには1～100000の分割数が必要です。</translation>
        </message>
        <message>
            <source>the indent of tojson is too large.</source>
            <translation>tojsonのインデントが大きすぎます。</translation>
        </message>
        <message>
            <source>the separators of tojson are two texts.</source>
            <translation>tojsonの区切りは2つの文字列です。</translation>
        </message>
        <message>
            <source>indent needs a text, not a %1.</source>
            <translation>indentに必要なのは文字列で、%1型の値ではありません。</translation>
        </message>
        <message>
            <source>the width of indent is too large.</source>
            <translation>indentの幅が大きすぎます。</translation>
        </message>
        <message>
            <source>format takes values with or without names, not both.</source>
            <translation>formatに渡す値は、名前付きか名前なしのどちらか一方です。</translation>
        </message>
        <message>
            <source>truncate needs a text, not a %1.</source>
            <translation>truncateに必要なのは文字列で、%1型の値ではありません。</translation>
        </message>
        <message>
            <source>truncate cannot cut to less than the mark at the end.</source>
            <translation>truncateでは末尾の記号より短く切り詰められません。</translation>
        </message>
        <message>
            <source>the leeway of truncate cannot be negative.</source>
            <translation>truncateの許容幅は負にできません。</translation>
        </message>
        <message>
            <source>urlencode needs a text, or pairs of a name and a value.</source>
            <translation>urlencodeには文字列か、名前と値の組が必要です。</translation>
        </message>
        <message>
            <source>the format &quot;%1&quot; does not go with a %2.</source>
            <translation>書式「%1」は%2型の値には使えません。</translation>
        </message>
        <message>
            <source>a format is wider than 10000 characters.</source>
            <translation>書式の幅が10000文字を超えています。</translation>
        </message>
        <message>
            <source>a format has a point without digits behind it.</source>
            <translation>書式に、数字の続かない小数点があります。</translation>
        </message>
        <message>
            <source>the format &quot;%1&quot; is not known.</source>
            <translation>書式「%1」は未知です。</translation>
        </message>
        <message>
            <source>&quot;%c&quot; needs a single character.</source>
            <translation>「%c」には1文字が必要です。</translation>
        </message>
        <message>
            <source>&quot;%d&quot; needs a number, not a %1.</source>
            <translation>「%d」に必要なのは数値で、%1型の値ではありません。</translation>
        </message>
        <message>
            <source>&quot;%d&quot; needs a finite number.</source>
            <translation>「%d」には有限の数値が必要です。</translation>
        </message>
        <message>
            <source>a whole number is needed, not a %1.</source>
            <translation>必要なのは整数で、%1型の値ではありません。</translation>
        </message>
        <message>
            <source>a number is needed, not a %1.</source>
            <translation>必要なのは数値で、%1型の値ではありません。</translation>
        </message>
        <message>
            <source>there are fewer values than the text has places for (&quot;%&quot;).</source>
            <translation>文字列中の埋め込み位置（「%」）より値が少なくなっています。</translation>
        </message>
        <message>
            <source>there are more values than the text has places for (&quot;%&quot;).</source>
            <translation>文字列中の埋め込み位置（「%」）より値が多くなっています。</translation>
        </message>
        <message>
            <source>&quot;%(name)&quot; needs a dictionary.</source>
            <translation>「%(name)」には辞書が必要です。</translation>
        </message>
        <message>
            <source>a text ends within &quot;%&quot;.</source>
            <translation>文字列が「%」の途中で終わっています。</translation>
        </message>
        <message>
            <source>a single &quot;}&quot; stands in a format.</source>
            <translation>書式に単独の「}」があります。</translation>
        </message>
        <message>
            <source>a &quot;{&quot; of a format is not closed.</source>
            <translation>書式の「{」が閉じられていません。</translation>
        </message>
        <message>
            <source>a &quot;[&quot; of a format is not closed.</source>
            <translation>書式の「[」が閉じられていません。</translation>
        </message>
        <message>
            <source>a format within a format is not supported by Strata.</source>
            <translation>書式の中の書式をStrataは扱えません。</translation>
        </message>
        <message>
            <source>a format has places with and without numbers.</source>
            <translation>書式に、番号付きと番号なしの埋め込み位置が混在しています。</translation>
        </message>
        <message>
            <source>there are fewer values than the format names.</source>
            <translation>書式が求める数より値が少なくなっています。</translation>
        </message>
        <message>
            <source>the format names &quot;%1&quot;, which is not given.</source>
            <translation>書式が求める「%1」が与えられていません。</translation>
        </message>
        <message>
            <source>the conversion of a format is !r or !s.</source>
            <translation>書式の変換は!rか!sです。</translation>
        </message>
        <message>
            <source>the step of range cannot be zero.</source>
            <translation>rangeの増分は0にできません。</translation>
        </message>
        <message>
            <source>a range of more than 100000 numbers is refused.</source>
            <translation>rangeで100000個を超える数は作れません。</translation>
        </message>
        <message>
            <source>the format of strftime_now is too long.</source>
            <translation>strftime_nowの書式が長すぎます。</translation>
        </message>
        <message>
            <source>the format of strftime_now writes too much.</source>
            <translation>strftime_nowの書式の出力が長すぎます。</translation>
        </message>
        <message>
            <source>a %1 cannot be a key of a dictionary.</source>
            <translation>%1型の値は辞書のキーにできません。</translation>
        </message>
        <message>
            <source>%1 takes at most 1 argument without a name.</source>
            <translation>%1が取る名前なしの引数は1個までです。</translation>
        </message>
        <message>
            <source>%1 needs pairs of a key and a value.</source>
            <translation>%1にはキーと値の組が必要です。</translation>
        </message>
        <message>
            <source>the template refuses these messages: %1</source>
            <translation>テンプレートがこれらのメッセージを拒否しました：%1</translation>
        </message>
        <message>
            <source>&quot;%1&quot; cannot be called.</source>
            <translation>「%1」は呼び出せません。</translation>
        </message>
        <message>
            <source>an object of type %1 cannot be written as JSON.</source>
            <translation>%1型のオブジェクトはJSONとして書き込めません。</translation>
        </message>
        <message>
            <source>a key of type %1 cannot be written as JSON.</source>
            <translation>%1型のキーはJSONとして書き込めません。</translation>
        </message>
        <message>
            <source>a comment {# is not closed by #}.</source>
            <translation>コメント{#が#}で閉じられていません。</translation>
        </message>
        <message>
            <source>{% raw %} is not closed by {% endraw %}.</source>
            <translation>{% raw %}が{% endraw %}で閉じられていません。</translation>
        </message>
        <message>
            <source>an output {{ is not closed by }}.</source>
            <translation>出力{{が}}で閉じられていません。</translation>
        </message>
        <message>
            <source>a block {% is not closed by %}.</source>
            <translation>ブロック{%が%}で閉じられていません。</translation>
        </message>
        <message>
            <source>the number %1 begins with a zero.</source>
            <translation>数値%1が0で始まっています。</translation>
        </message>
        <message>
            <source>the whole number %1 is too large for Strata (64 bits).</source>
            <translation>整数%1はStrataには大きすぎます（64ビット）。</translation>
        </message>
        <message>
            <source>a text in quotes is not closed.</source>
            <translation>引用符で囲まれた文字列が閉じられていません。</translation>
        </message>
        <message>
            <source>the escape \%1 in a text is cut short.</source>
            <translation>文字列中のエスケープ\%1が途中で切れています。</translation>
        </message>
        <message>
            <source>an unexpected &quot;%1&quot;.</source>
            <translation>予期しない「%1」があります。</translation>
        </message>
        <message>
            <source>an unexpected character &quot;%1&quot;.</source>
            <translation>予期しない文字「%1」があります。</translation>
        </message>
        <message>
            <source>a %1 cannot be cut into slices.</source>
            <translation>%1型の値はスライスできません。</translation>
        </message>
        <message>
            <source>a slice needs whole numbers, not a %1.</source>
            <translation>スライスに必要なのは整数で、%1型の値ではありません。</translation>
        </message>
        <message>
            <source>the step of a slice cannot be zero.</source>
            <translation>スライスの増分は0にできません。</translation>
        </message>
        <message>
            <source>a %1 holds no items to go through.</source>
            <translation>%1型の値には順に処理できる要素がありません。</translation>
        </message>
        <message>
            <source>a value is needed that is undefined.</source>
            <translation>必要な値が未定義です。</translation>
        </message>
        <message>
            <source>the template takes more than %1 million steps; Strata renders no further.</source>
            <translation>テンプレートのステップ数が%1百万を超えました。Strataはこれ以上描画しません。</translation>
        </message>
        <message>
            <source>the template makes more than %1 MiB of values; Strata renders no further.</source>
            <translation>テンプレートの作る値が%1 MiBを超えました。Strataはこれ以上描画しません。</translation>
        </message>
        <message>
            <source>lists lie more than 100 deep in each other.</source>
            <translation>リストの入れ子が100段を超えています。</translation>
        </message>
        <message>
            <source>dictionaries lie more than 100 deep in each other.</source>
            <translation>辞書の入れ子が100段を超えています。</translation>
        </message>
        <message>
            <source>values lie more than 100 deep in each other.</source>
            <translation>値の入れ子が100段を超えています。</translation>
        </message>
        <message>
            <source>%1 has no argument &quot;%2&quot;.</source>
            <translation>%1に引数「%2」はありません。</translation>
        </message>
        <message>
            <source>%1 needs the argument &quot;%2&quot;.</source>
            <translation>%1には引数「%2」が必要です。</translation>
        </message>
        <message>
            <source>%1 needs a whole number, not a %2.</source>
            <translation>%1に必要なのは整数で、%2型の値ではありません。</translation>
        </message>
        <message>
            <source>the value is not in the list.</source>
            <translation>値がリストにありません。</translation>
        </message>
        <message>
            <source>loop.cycle needs values to choose from.</source>
            <translation>loop.cycleには選択肢となる値が必要です。</translation>
        </message>
        <message>
            <source>loop.changed does not compare loops.</source>
            <translation>loop.changedはループを比較しません。</translation>
        </message>
        <message>
            <source>a %1 has no method &quot;%2&quot;.</source>
            <translation>%1型の値にメソッド「%2」はありません。</translation>
        </message>
        <message>
            <source>%1 needs a text, not a nothing.</source>
            <translation>%1には文字列が必要ですが、何もありません。</translation>
        </message>
        <message>
            <source>%1 needs a text, not a %2.</source>
            <translation>%1に必要なのは文字列で、%2型の値ではありません。</translation>
        </message>
        <message>
            <source>an empty separator splits nothing.</source>
            <translation>空の区切りでは分割できません。</translation>
        </message>
        <message>
            <source>the text that is looked for is not there.</source>
            <translation>検索した文字列が見つかりません。</translation>
        </message>
        <message>
            <source>%1 needs a text or a tuple of texts, not a %2.</source>
            <translation>%1に必要なのは文字列か文字列のタプルで、%2型の値ではありません。</translation>
        </message>
        <message>
            <source>join needs texts, not a %1.</source>
            <translation>joinに必要なのは文字列で、%1型の値ではありません。</translation>
        </message>
        <message>
            <source>%1 fills with a single character.</source>
            <translation>%1の埋め草は1文字です。</translation>
        </message>
        <message>
            <source>division by zero.</source>
            <translation>0による除算です。</translation>
        </message>
        <message>
            <source>integer division or modulo by zero.</source>
            <translation>0による整数除算または剰余です。</translation>
        </message>
        <message>
            <source>0.0 cannot be raised to a negative power.</source>
            <translation>0.0は負の数で累乗できません。</translation>
        </message>
        <message>
            <source>float division by zero.</source>
            <translation>0による浮動小数点除算です。</translation>
        </message>
        <message>
            <source>float division or modulo by zero.</source>
            <translation>0による浮動小数点除算または剰余です。</translation>
        </message>
        <message>
            <source>a complex number comes of this power, which Strata does not compute.</source>
            <translation>この累乗は複素数になりますが、Strataでは計算できません。</translation>
        </message>
        <message>
            <source>the result is too large for a number.</source>
            <translation>結果が数値としては大きすぎます。</translation>
        </message>
        <message>
            <source>the numbers cannot be combined.</source>
            <translation>これらの数値は組み合わせられません。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; does not go with %2 and %3.</source>
            <translation>「%1」は%2と%3には使えません。</translation>
        </message>
        <message>
            <source>&quot;in&quot; a text needs a text on its left side, not a %1.</source>
            <translation>文字列に対する「in」の左辺に必要なのは文字列で、%1型の値ではありません。</translation>
        </message>
        <message>
            <source>&quot;in&quot; needs something that holds items, not a %1.</source>
            <translation>「in」に必要なのは要素を持つもので、%1型の値ではありません。</translation>
        </message>
        <message>
            <source>expressions or blocks lie too deep in each other.</source>
            <translation>式またはブロックの入れ子が深すぎます。</translation>
        </message>
        <message>
            <source>the expression has too many parts in a row or in each other.</source>
            <translation>式の要素が多すぎるか、入れ子が深すぎます。</translation>
        </message>
        <message>
            <source>a key is expected in the brackets.</source>
            <translation>括弧の中にはキーが必要です。</translation>
        </message>
        <message>
            <source>tests with &quot;is&quot; cannot follow each other.</source>
            <translation>「is」によるテストは続けて書けません。</translation>
        </message>
        <message>
            <source>an argument without a name stands behind one with a name.</source>
            <translation>名前なしの引数が名前付きの引数の後にあります。</translation>
        </message>
        <message>
            <source>the template ends before {% %1 %}.</source>
            <translation>テンプレートが{% %1 %}より前で終わっています。</translation>
        </message>
        <message>
            <source>{% %1 %} stands in no loop.</source>
            <translation>{% %1 %}がループの中にありません。</translation>
        </message>
        <message>
            <source>{% %1 %} is not supported in chat templates by Strata.</source>
            <translation>Strataのチャットテンプレートでは{% %1 %}を使えません。</translation>
        </message>
        <message>
            <source>{% %1 %} is no tag that is known, or closes nothing.</source>
            <translation>{% %1 %}は未知のタグか、対応する開始がありません。</translation>
        </message>
        <message>
            <source>the parameter &quot;%1&quot; has no initial value, but one before it has.</source>
            <translation>仮引数「%1」には初期値がありませんが、その前の仮引数にはあります。</translation>
        </message>
        <message>
            <source>{% call %} needs a call, &quot;name(…)&quot;.</source>
            <translation>{% call %}には呼び出し「name(…)」が必要です。</translation>
        </message>
        <message>
            <source>nothing can be assigned to &quot;%1&quot;.</source>
            <translation>「%1」には代入できません。</translation>
        </message>
        <message>
            <source>is no valid JSON.</source>
            <translation>有効なJSONではありません。</translation>
        </message>
        <message>
            <source>%1 is expected, not %2.</source>
            <translation>%2ではなく、%1が必要です。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is undefined.</source>
            <translation>「%1」は未定義です。</translation>
        </message>
        <message>
            <source>the value of an &quot;if&quot; without &quot;else&quot; is undefined.</source>
            <translation>「else」のない「if」の値は未定義です。</translation>
        </message>
        <message>
            <source>has %1, but the task &quot;%2&quot; has %3.</source>
            <translation>%1がありますが、タスク「%2」には%3があります。</translation>
        </message>
        <message>
            <source>must be a layer from 1 to %1; layer %2 has the final head.</source>
            <translation>1～%1の層でなければなりません。層%2には最終ヘッドがあります。</translation>
        </message>
        <message>
            <source>has no head to copy.</source>
            <translation>コピーするヘッドがありません。</translation>
        </message>
        <message>
            <source>has the head %1 at no known layer; place it before more are added.</source>
            <translation>ヘッド%1の層がわかりません。ヘッドを追加する前に、その位置を決めてください。</translation>
        </message>
        <message>
            <source>has no tensor for its final head.</source>
            <translation>最終ヘッドのテンソルがありません。</translation>
        </message>
        <message>
            <source>holds the tensor %1 of type %2, which is not written.</source>
            <translation>%2型のテンソル%1を含んでいますが、これは書き込めません。</translation>
        </message>
        <message>
            <source>has a name that another head of the model has; give each a name of its own.</source>
            <translation>モデルの別のヘッドと同じ名前です。ヘッドごとに異なる名前を付けてください。</translation>
        </message>
        <message>
            <source>every line must hold %s once, where the name goes; &quot;%1&quot; does not.</source>
            <translation>各行には、名前の入る位置に%sが1つだけ必要です。「%1」はそうなっていません。</translation>
        </message>
        <message>
            <source>holds no template; write one a line, as in: a kind of %s.</source>
            <translation>テンプレートがありません。a kind of %sのように、1行に1つ入力してください。</translation>
        </message>
        <message>
            <source>answers %1 levels, but the task has %2.</source>
            <translation>%1個の階層レベルに答えていますが、タスクには%2個あります。</translation>
        </message>
        <message>
            <source>cannot be written as a model folder (its matrices lie transposed); take the original model folder with its safetensors.</source>
            <translation>モデルフォルダとして書き込めません（行列が転置されています）。safetensorsのある元のモデルフォルダを使ってください。</translation>
        </message>
        <message>
            <source>cannot be written as a model folder (its rope factors have no name in config.json); take the original model folder with its safetensors.</source>
            <translation>モデルフォルダとして書き込めません（RoPEの係数に対応する名前がconfig.jsonにありません）。safetensorsのある元のモデルフォルダを使ってください。</translation>
        </message>
        <message>
            <source>holds a model already, and nothing is overwritten; name another folder.</source>
            <translation>すでにモデルがあり、上書きはしません。別のフォルダを指定してください。</translation>
        </message>
        <message>
            <source>the folder cannot be made: %1.</source>
            <translation>フォルダを作成できません：%1。</translation>
        </message>
        <message>
            <source>must have &quot;tensor&quot;, a name, and &quot;layer&quot;, a number.</source>
            <translation>&quot;tensor&quot;（名前）と&quot;layer&quot;（数値）が必要です。</translation>
        </message>
        <message>
            <source>must be from 1 to %1, the number of layers.</source>
            <translation>1～%1（層の数）でなければなりません。</translation>
        </message>
        <message>
            <source>must be an object with &quot;levels&quot;, a list of at least one level.</source>
            <translation>&quot;levels&quot;（1つ以上の階層レベルのリスト）を持つオブジェクトでなければなりません。</translation>
        </message>
        <message>
            <source>must end in &quot;.weight&quot;.</source>
            <translation>末尾は&quot;.weight&quot;でなければなりません。</translation>
        </message>
        <message>
            <source>must be a text.</source>
            <translation>文字列でなければなりません。</translation>
        </message>
        <message>
            <source>must be a number from 0 to 1000000.</source>
            <translation>0～1000000の数値でなければなりません。</translation>
        </message>
        <message>
            <source>repeats the name or the tensor of another level.</source>
            <translation>別の階層レベルと名前またはテンソルが重複しています。</translation>
        </message>
        <message>
            <source>must end with the final head, %1 at layer %2.</source>
            <translation>最後は層%2の最終ヘッド%1でなければなりません。</translation>
        </message>
        <message>
            <source>has %1 tokens, more than the model&apos;s context of %2; shorten it.</source>
            <translation>%1トークンあり、モデルのコンテキスト%2を超えています。短くしてください。</translation>
        </message>
        <message>
            <source>holds the token id %1, but the model has only %2 pieces; the tokenizer belongs to another model.</source>
            <translation>トークンID %1を含んでいますが、モデルのピースは%2個しかありません。トークナイザが別のモデルのものです。</translation>
        </message>
        <message>
            <source>names %1 weights for the %2 levels of the task.</source>
            <translation>タスクの%2個の階層レベルに対して、重みが%1個指定されています。</translation>
        </message>
        <message>
            <source>gives two levels to one head; their losses cannot be told apart.</source>
            <translation>1つのヘッドに2つの階層レベルを割り当てています。損失を区別できません。</translation>
        </message>
        <message>
            <source>was left off after step %1; its state is kept there, and the same command goes on from it.</source>
            <translation>ステップ%1の後で中断されています。その状態が残っており、同じコマンドで続きから再開できます。</translation>
        </message>
        <message>
            <source>no row answers a level of the task, so there is nothing to learn from; give answers in &quot;labels&quot;, or in &quot;think&quot; and &quot;assistant&quot;.</source>
            <translation>タスクの階層レベルに答える行がなく、学習する対象がありません。&quot;labels&quot;か、&quot;think&quot;と&quot;assistant&quot;に回答を指定してください。</translation>
        </message>
        <message>
            <source>the log cannot be written.</source>
            <translation>ログを書き込めません。</translation>
        </message>
        <message>
            <source>the head %1 is the embedding itself, which is part of the base; adapt with untie gives it a matrix of its own.</source>
            <translation>ヘッド%1は埋め込みそのもので、ベースの一部です。adaptとuntieで専用の行列を持たせてください。</translation>
        </message>
        <message>
            <source>gives the id %1, but the model has only %2 pieces; it belongs to another model.</source>
            <translation>ID %1を与えていますが、モデルのピースは%2個しかありません。別のモデルのものです。</translation>
        </message>
        <message>
            <source>a row has %1 tokens, more than the model&apos;s context of %2; leave it out or set max-text-tokens.</source>
            <translation>ある行が%1トークンあり、モデルのコンテキスト%2を超えています。その行を除くか、max-text-tokensを設定してください。</translation>
        </message>
        <message>
            <source>is not the state of a training; remove it to start anew.</source>
            <translation>学習の状態ではありません。最初からやり直すには削除してください。</translation>
        </message>
        <message>
            <source>lacks the tensor %1 in the model&apos;s shape; remove it to start anew.</source>
            <translation>モデルと同じ形状のテンソル%1がありません。最初からやり直すには削除してください。</translation>
        </message>
        <message>
            <source>tokenizer_config.json beside it %1.</source>
            <translation>同じ場所のtokenizer_config.json：%1。</translation>
        </message>
        <message>
            <source>The model has no chat template: its turns are written as its tokenizer&apos;s special tokens suggest, which may not be what it was trained on.</source>
            <translation>モデルにチャットテンプレートがありません。発話はトークナイザの特殊トークンから推測した形で書かれますが、学習時の形とは異なる可能性があります。</translation>
        </message>
        <message>
            <source>The model has no chat template, and its tokenizer no tokens for turns: the input stands by itself, without turns.</source>
            <translation>モデルにチャットテンプレートがなく、トークナイザに発話用のトークンもありません。入力は発話の区切りなしで単独で置かれます。</translation>
        </message>
        <message>
            <source>is neither a file nor one of %1; did you mean %2?</source>
            <translation>ファイルでも、%1のいずれでもありません。%2のことですか？</translation>
        </message>
        <message>
            <source>is neither a file nor one of %1.</source>
            <translation>ファイルでも、%1のいずれでもありません。</translation>
        </message>
        <message>
            <source>is no field of the task &quot;%1&quot;, which has %2; did you mean %3?</source>
            <translation>タスク「%1」のフィールドではありません。フィールドは%2です。%3のことですか？</translation>
        </message>
        <message>
            <source>is no field of the task &quot;%1&quot;, which has %2.</source>
            <translation>タスク「%1」のフィールドではありません。フィールドは%2です。</translation>
        </message>
        <message>
            <source>is no saved evaluation: &quot;format&quot; must be &quot;strata-evaluation&quot;.</source>
            <translation>保存された評価ではありません。&quot;format&quot;は&quot;strata-evaluation&quot;でなければなりません。</translation>
        </message>
        <message>
            <source>is no saved note: &quot;format&quot; must be &quot;strata-note&quot;.</source>
            <translation>保存されたメモではありません。&quot;format&quot;は&quot;strata-note&quot;でなければなりません。</translation>
        </message>
        <message>
            <source>is not the name of the evaluation&apos;s level at this place.</source>
            <translation>評価のこの位置にある階層レベルの名前と異なります。</translation>
        </message>
        <message>
            <source>must have an entry for every level of the evaluation.</source>
            <translation>評価の階層レベルごとに1つの項目がなければなりません。</translation>
        </message>
        <message>
            <source>must be at least the number of records.</source>
            <translation>レコードの数以上でなければなりません。</translation>
        </message>
        <message>
            <source>must be &quot;label&quot; or &quot;text&quot;.</source>
            <translation>&quot;label&quot;か&quot;text&quot;でなければなりません。</translation>
        </message>
        <message>
            <source>has no &quot;kind&quot;.</source>
            <translation>&quot;kind&quot;がありません。</translation>
        </message>
        <message>
            <source>is longer than 1 MiB.</source>
            <translation>1 MiBを超えています。</translation>
        </message>
        <message>
            <source>This LibTorch cannot compute in float16 on the processor; float32 is used instead.</source>
            <translation>このLibTorchではプロセッサでfloat16の計算ができないため、代わりにfloat32を使います。</translation>
        </message>
        <message>
            <source>A text of one token has no next token: there are no headless curves.</source>
            <translation>1トークンだけのテキストには次のトークンがないため、ヘッドなしの曲線はありません。</translation>
        </message>
        <message>
            <source>is not one of final, embedding%1.</source>
            <translation>final、embedding%1のいずれでもありません。</translation>
        </message>
        <message>
            <source>is not one of auto, f32, bf16, f16.</source>
            <translation>auto、f32、bf16、f16のいずれでもありません。</translation>
        </message>
        <message>
            <source>is &quot;%1&quot;, which is no statistic.</source>
            <translation>「%1」ですが、統計量ではありません。</translation>
        </message>
        <message>
            <source>is missing, and so are &quot;error&quot;, &quot;progress&quot; and &quot;snapshot&quot;.</source>
            <translation>ありません。&quot;error&quot;、&quot;progress&quot;、&quot;snapshot&quot;もありません。</translation>
        </message>
        <message>
            <source>is &quot;%1&quot;, which is not known here.</source>
            <translation>「%1」ですが、ここでは未知です。</translation>
        </message>
        <message>
            <source>is &quot;%1&quot;, which is not known there.</source>
            <translation>「%1」ですが、そこでは未知です。</translation>
        </message>
        <message>
            <source>must be 0 to 1000.</source>
            <translation>0～1000でなければなりません。</translation>
        </message>
        <message>
            <source>must be 0 or more.</source>
            <translation>0以上でなければなりません。</translation>
        </message>
        <message>
            <source>must be 1 or more.</source>
            <translation>1以上でなければなりません。</translation>
        </message>
        <message>
            <source>must be a position of the text.</source>
            <translation>テキスト中の位置でなければなりません。</translation>
        </message>
        <message>
            <source>must be a block of the model, counted from 1.</source>
            <translation>1から数えたモデルのブロックでなければなりません。</translation>
        </message>
        <message>
            <source>is there twice.</source>
            <translation>2回あります。</translation>
        </message>
        <message>
            <source>the file of the records does not exist.</source>
            <translation>レコードのファイルがありません。</translation>
        </message>
        <message>
            <source>is not a regular file, so it holds no records.</source>
            <translation>通常のファイルではないため、レコードを含んでいません。</translation>
        </message>
        <message>
            <source>is longer than %1 MiB; each line must be one record.</source>
            <translation>%1 MiBを超えています。1行は1レコードでなければなりません。</translation>
        </message>
        <message>
            <source>does not say under &quot;evaluation&quot; what the records are of; open them by their evaluation, FILE.strata.</source>
            <translation>何のレコードかが&quot;evaluation&quot;に書かれていません。評価のFILE.strataから開いてください。</translation>
        </message>
        <message>
            <source>is gone: the file was shortened meanwhile.</source>
            <translation>なくなっています。その間にファイルが短くなりました。</translation>
        </message>
        <message>
            <source>is not there: the evaluation has %1.</source>
            <translation>存在しません。評価にあるのは%1です。</translation>
        </message>
        <message>
            <source>is not there: %1 has %2.</source>
            <translation>存在しません。%1にあるのは%2です。</translation>
        </message>
        <message>
            <source>holds records of another evaluation, with %1.</source>
            <translation>別の評価のレコードを含んでいます（%1）。</translation>
        </message>
        <message>
            <source>holds %1, but the evaluation has %2; a part of the file is missing.</source>
            <translation>%1がありますが、評価には%2件あります。ファイルの一部が欠けています。</translation>
        </message>
        <message>
            <source>the evaluation&apos;s records cannot be read: %1.</source>
            <translation>評価のレコードを読み込めません：%1。</translation>
        </message>
        <message>
            <source>cannot stand beside &quot;records&quot;.</source>
            <translation>&quot;records&quot;と同時には指定できません。</translation>
        </message>
        <message>
            <source>must be from 1 to &quot;of&quot;.</source>
            <translation>1～&quot;of&quot;でなければなりません。</translation>
        </message>
        <message>
            <source>must be %1 or larger.</source>
            <translation>%1以上でなければなりません。</translation>
        </message>
        <message>
            <source>holds no row that could be evaluated. The first: %1</source>
            <translation>評価できる行がありません。最初の行：%1</translation>
        </message>
        <message>
            <source>cannot stop anything: the task &quot;%1&quot; has no level of this name.</source>
            <translation>停止の条件にできません。タスク「%1」にこの名前の階層レベルはありません。</translation>
        </message>
        <message>
            <source>is no shard of the same evaluation as %1: it has %2.</source>
            <translation>%1と同じ評価のシャードではありません。これは%2です。</translation>
        </message>
        <message>
            <source>is shard %1, but %2 is shard %3; the rows were parted in two ways.</source>
            <translation>シャード%1ですが、%2はシャード%3です。行の分け方が異なります。</translation>
        </message>
        <message>
            <source>is not complete: it has %1 of %2; go on with eval --resume.</source>
            <translation>完全ではありません。%2のうち%1件しかありません。eval --resumeで続けてください。</translation>
        </message>
        <message>
            <source>is shard %1, and so is %2; each must be named once.</source>
            <translation>シャード%1ですが、%2も同じです。各シャードは1回だけ指定してください。</translation>
        </message>
        <message>
            <source>is one of %1, and shard %2 is not among the files; name all of them.</source>
            <translation>%1のうちの1つですが、シャード%2がファイルの中にありません。すべて指定してください。</translation>
        </message>
        <message>
            <source>would be written over the records of %1; give another name.</source>
            <translation>%1のレコードに上書きされてしまいます。別の名前を指定してください。</translation>
        </message>
        <message>
            <source>needs the files of the shards.</source>
            <translation>シャードのファイルが必要です。</translation>
        </message>
        <message>
            <source>must be 0 to 4096.</source>
            <translation>0～4096でなければなりません。</translation>
        </message>
        <message>
            <source>must be &quot;constrained&quot;, &quot;free&quot; or &quot;scored&quot;.</source>
            <translation>&quot;constrained&quot;、&quot;free&quot;、&quot;scored&quot;のいずれかでなければなりません。</translation>
        </message>
        <message>
            <source>must be &quot;sum&quot; or &quot;token-mean&quot;.</source>
            <translation>&quot;sum&quot;か&quot;token-mean&quot;でなければなりません。</translation>
        </message>
        <message>
            <source>must be one of exact, normalised, nearest.</source>
            <translation>exact、normalised、nearestのいずれかでなければなりません。</translation>
        </message>
        <message>
            <source>must be 0 or larger.</source>
            <translation>0以上でなければなりません。</translation>
        </message>
        <message>
            <source>must be 1 or larger.</source>
            <translation>1以上でなければなりません。</translation>
        </message>
        <message>
            <source>Level &quot;%1&quot;: the label &quot;%2&quot; does not lie below the answer of the level above.</source>
            <translation>階層レベル「%1」：ラベル「%2」は、上の階層レベルの回答の下にありません。</translation>
        </message>
        <message>
            <source>There are no paths to be ranked: no level of the task answers with a label.</source>
            <translation>順位を付ける経路がありません。タスクにはラベルを答える階層レベルがありません。</translation>
        </message>
        <message>
            <source>Cancelled while the most probable paths were looked for: they are missing.</source>
            <translation>最も確率の高い経路の探索中にキャンセルされたため、経路がありません。</translation>
        </message>
        <message>
            <source>The most probable paths are missing: %1</source>
            <translation>最も確率の高い経路がありません：%1</translation>
        </message>
        <message>
            <source>cannot be read to its end.</source>
            <translation>最後まで読み込めません。</translation>
        </message>
        <message>
            <source>the text is empty.</source>
            <translation>テキストが空です。</translation>
        </message>
        <message>
            <source>the key &quot;%1&quot; must be a string or an array of strings.</source>
            <translation>キー&quot;%1&quot;は文字列か文字列の配列でなければなりません。</translation>
        </message>
        <message>
            <source>is a row of %1, but those before it are rows of %2; a file holds rows of one kind.</source>
            <translation>%1の行ですが、それより前は%2の行です。1つのファイルに含められるのは1種類の行だけです。</translation>
        </message>
        <message>
            <source>has the label %1 in column %2, but none in the column of the level above.</source>
            <translation>列%2にラベル%1がありますが、上の階層レベルの列にはラベルがありません。</translation>
        </message>
        <message>
            <source>there is nothing to be saved; choose a document under Runs</source>
            <translation>保存するものがありません。「実行」で文書を選んでください</translation>
        </message>
        <message>
            <source>save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>are not in the weights.</source>
            <translation>重みの中にありません。</translation>
        </message>
        <message>
            <source>are %1 %2; a list of I64 or I32 is needed.</source>
            <translation>%1 %2です。I64かI32のリストが必要です。</translation>
        </message>
        <message>
            <source>have the id %1, outside the vocabulary of %2; they are another model&apos;s.</source>
            <translation>ID %1を含んでいますが、語彙%2の範囲を外れています。別のモデルのものです。</translation>
        </message>
        <message>
            <source>have the id %1 twice.</source>
            <translation>ID %1が2回あります。</translation>
        </message>
        <message>
            <source>gives the final head %1 token ids or a bias; the final head has a row for every token and nothing else: give the level a tensor of another name.</source>
            <translation>最終ヘッドに%1個のトークンIDまたはバイアスを与えています。最終ヘッドは全トークンの行だけを持ちます。この階層レベルには別の名前のテンソルを指定してください。</translation>
        </message>
        <message>
            <source>holds the tensor %1, which is no part of a LoRA that is read (lora_A, lora_B, and whole tensors of the base); merge the adapter with PEFT (merge_and_unload) and open the result.</source>
            <translation>テンソル%1を含んでいますが、読み込めるLoRA（lora_A、lora_B、ベースのテンソル全体）の一部ではありません。アダプタをPEFTで統合し（merge_and_unload）、その結果を開いてください。</translation>
        </message>
        <message>
            <source>has the tensor %1 as %2 %3, but this base asks for a float %4; the adapter was made for another model.</source>
            <translation>テンソル%1が%2 %3ですが、このベースが求めるのは浮動小数点の%4です。アダプタが別のモデル用に作られています。</translation>
        </message>
        <message>
            <source>has one half of the update of %1 only; fetch it again.</source>
            <translation>%1の更新が片方しかありません。もう一度取得してください。</translation>
        </message>
        <message>
            <source>updates %1, which is no linear map; such an update is not read.</source>
            <translation>線形写像ではない%1を更新していますが、このような更新は読み込めません。</translation>
        </message>
        <message>
            <source>&quot;alpha_pattern&quot; must hold numbers.</source>
            <translation>&quot;alpha_pattern&quot;は数値を含まなければなりません。</translation>
        </message>
        <message>
            <source>is an adapter itself, and one only is laid over a base; give the base as the model.</source>
            <translation>それ自体がアダプタです。ベースに重ねられるのは1つだけです。ベースをモデルとして指定してください。</translation>
        </message>
        <message>
            <source>names %1 as its base, another adapter.</source>
            <translation>ベースに別のアダプタ%1を指定しています。</translation>
        </message>
        <message>
            <source>would hold updates of the ranks %1 and %2; all have one rank.</source>
            <translation>ランク%1と%2の更新が混在することになります。ランクはすべて同じでなければなりません。</translation>
        </message>
        <message>
            <source>is a lens, not heads.</source>
            <translation>ヘッドではなくレンズです。</translation>
        </message>
        <message>
            <source>has the version %1 of heads files; this program reads version 1, a newer one may read it.</source>
            <translation>ヘッドファイルのバージョン%1です。このプログラムが読み込めるのはバージョン1です。新しいバージョンのプログラムなら読み込める可能性があります。</translation>
        </message>
        <message>
            <source>holds Medusa heads, which foretell later tokens through a block of their own; such heads are not read.</source>
            <translation>専用のブロックで先のトークンを予測するMedusaヘッドを含んでいます。このようなヘッドは読み込めません。</translation>
        </message>
        <message>
            <source>holds the tensor %1, which is no head by its name, and no &quot;hdlm&quot; in its metadata says what it is.</source>
            <translation>テンソル%1を含んでいますが、名前からはヘッドと判断できず、何であるかを示す&quot;hdlm&quot;もメタデータにありません。</translation>
        </message>
        <message>
            <source>holds no head.</source>
            <translation>ヘッドがありません。</translation>
        </message>
        <message>
            <source>holds values in %1 that are not finite (NaN or infinity).</source>
            <translation>%1に有限でない値（NaNまたは無限大）が含まれています。</translation>
        </message>
        <message>
            <source>names the tensor %1, which it does not hold.</source>
            <translation>テンソル%1を参照していますが、含まれていません。</translation>
        </message>
        <message>
            <source>gives the head %1 to two levels; each has one of its own.</source>
            <translation>ヘッド%1を2つの階層レベルに割り当てています。ヘッドは階層レベルごとに必要です。</translation>
        </message>
        <message>
            <source>holds the tensor %1, which belongs to none of its levels.</source>
            <translation>どの階層レベルにも属さないテンソル%1を含んでいます。</translation>
        </message>
        <message>
            <source>has the final head %1 read layer %2; it reads layer %3.</source>
            <translation>最終ヘッド%1に層%2を読ませていますが、読むのは層%3です。</translation>
        </message>
        <message>
            <source>has the name %1, which another head has.</source>
            <translation>別のヘッドと同じ名前%1です。</translation>
        </message>
        <message>
            <source>has the name of the last level, which the final head answers; give it another.</source>
            <translation>最終ヘッドが答える最後の階層レベルと同じ名前です。別の名前を付けてください。</translation>
        </message>
        <message>
            <source>holds an adapter already, and nothing is overwritten; name another folder.</source>
            <translation>すでにアダプタがあり、上書きはしません。別のフォルダを指定してください。</translation>
        </message>
        <message>
            <source>has rows for some tokens only, or a bias; the loss of such a head is not computed, its cross-entropy is among what eval gives.</source>
            <translation>一部のトークンの行しかないか、バイアスがあります。このようなヘッドの損失は計算されません。交差エントロピーはevalの出力に含まれます。</translation>
        </message>
        <message>
            <source>has rows for some tokens only, or a bias; such a head is not trained further. Begin with its base and %1.</source>
            <translation>一部のトークンの行しかないか、バイアスがあります。このようなヘッドは追加で学習できません。そのベースと%1から始めてください。</translation>
        </message>
        <message>
            <source>is given twice; each new head reads a layer of its own.</source>
            <translation>2回指定されています。新しいヘッドはそれぞれ別の層を読みます。</translation>
        </message>
        <message>
            <source>would decode at %1 layers, but has %2; a hierarchical model has fewer levels than layers: leave a head out.</source>
            <translation>%1個の層でデコードすることになりますが、層は%2個です。階層モデルでは階層レベルの数が層の数より少なくなければなりません。ヘッドを1つ減らしてください。</translation>
        </message>
        <message>
            <source>has a heads file or an adapter laid over it already, whose heads a second file would push out; open the base by itself, or write a whole model.</source>
            <translation>すでにヘッドファイルまたはアダプタが重ねられており、2つ目のファイルを重ねるとそのヘッドが失われます。ベースだけを開くか、モデル全体を書き込んでください。</translation>
        </message>
        <message>
            <source>is the folder of the base itself, which stays as it is; name another folder.</source>
            <translation>ベース自体のフォルダです。ベースは変更しません。別のフォルダを指定してください。</translation>
        </message>
        <message>
            <source>asks for rank %1, but %2 is %3 × %4.</source>
            <translation>ランク%1を求めていますが、%2は%3 × %4です。</translation>
        </message>
        <message>
            <source>is an evaluation without any record; there is nothing to score.</source>
            <translation>レコードのない評価です。スコアを計算する対象がありません。</translation>
        </message>
        <message>
            <source>cannot be read, and the records of this evaluation, made by an older version, do not keep what the rows were asked; put the file back in its place.</source>
            <translation>読み込めません。この評価のレコードは古いバージョンで作られており、各行への質問が残っていません。ファイルを元の場所に戻してください。</translation>
        </message>
        <message>
            <source>has another row %1 than the one that was evaluated, or none: it has changed since.</source>
            <translation>評価時と行%1が異なるか、その行がありません。ファイルが変更されています。</translation>
        </message>
        <message>
            <source>did not answer as strata-cli serve does, but with %1; look whether the command starts strata-cli there and prints nothing before.</source>
            <translation>strata-cli serveの応答ではなく、%1が返りました。コマンドがそこでstrata-cliを起動し、その前に何も出力しないか確認してください。</translation>
        </message>
        <message>
            <source>is missing, and so are &quot;error&quot;, &quot;progress&quot;, &quot;records&quot; and &quot;snapshot&quot;.</source>
            <translation>ありません。&quot;error&quot;、&quot;progress&quot;、&quot;records&quot;、&quot;snapshot&quot;もありません。</translation>
        </message>
        <message>
            <source>is no row that can be read: it needs &quot;think&quot; or &quot;think_1&quot; beside &quot;input&quot;, or &quot;question&quot;, or &quot;text&quot; with &quot;labels&quot;, or &quot;token&quot; with &quot;label&quot;, or &quot;doc_token&quot; with &quot;doc_label&quot;, or the names of its keys given.</source>
            <translation>読み込める行ではありません。&quot;input&quot;とともに&quot;think&quot;か&quot;think_1&quot;、または&quot;question&quot;、&quot;labels&quot;を伴う&quot;text&quot;、&quot;label&quot;を伴う&quot;token&quot;、&quot;doc_label&quot;を伴う&quot;doc_token&quot;、あるいはキーの名前の指定が必要です。</translation>
        </message>
        <message>
            <source>is no saved %1: &quot;format&quot; must be &quot;%2&quot;.</source>
            <translation>保存された%1ではありません。&quot;format&quot;は&quot;%2&quot;でなければなりません。</translation>
        </message>
        <message>
            <source>the loss is no longer a number; begin anew with a smaller learning-rate.</source>
            <translation>損失が数値でなくなりました。より小さなlearning-rateで最初からやり直してください。</translation>
        </message>
        <message>
            <source>the loss is no longer a number; begin anew with a smaller learning-rate. The state after step %1 is kept in %2.</source>
            <translation>損失が数値でなくなりました。より小さなlearning-rateで最初からやり直してください。ステップ%1の後の状態が%2に残っています。</translation>
        </message>
        <message>
            <source>another training is at work in this folder; wait for its end, or name another folder.</source>
            <translation>このフォルダでは別の学習が進行中です。終了を待つか、別のフォルダを指定してください。</translation>
        </message>
        <message>
            <source>does not say what training it is of; remove it to start anew.</source>
            <translation>どの学習のものかがわかりません。最初からやり直すには削除してください。</translation>
        </message>
        <message>
            <source>can have no head: the model&apos;s layers are 1 to %1.</source>
            <translation>ヘッドを置けません。モデルの層は1～%1です。</translation>
        </message>
        <message>
            <source>is no level of the task %1, which has %2.</source>
            <translation>タスク%1の階層レベルではありません。階層レベルは%2です。</translation>
        </message>
        <message>
            <source>is answered by no row to train on; give rows that answer it, or leave the level out.</source>
            <translation>学習用のどの行も答えていません。答える行を加えるか、この階層レベルを除いてください。</translation>
        </message>
        <message>
            <source>is answered by no row to measure on; give rows that answer it, or leave the level out.</source>
            <translation>測定用のどの行も答えていません。答える行を加えるか、この階層レベルを除いてください。</translation>
        </message>
        <message>
            <source>is not a sweep; name another folder, or remove it.</source>
            <translation>スイープではありません。別のフォルダを指定するか、削除してください。</translation>
        </message>
        <message>
            <source>is a sweep with other options or data: %1. Repeat those, or name another folder.</source>
            <translation>オプションまたはデータの異なるスイープです：%1。同じものを使うか、別のフォルダを指定してください。</translation>
        </message>
        <message>
            <source>answers the level %1 with what is none of its labels; mend the row, or leave the level out with level.</source>
            <translation>階層レベル%1の回答が、そのラベルのいずれでもありません。行を直すか、levelでこの階層レベルを除いてください。</translation>
        </message>
        <message>
            <source>answers the level %1 with what is none of its labels there; mend the row, or leave the level out with level.</source>
            <translation>階層レベル%1の回答が、その位置で選べるラベルのいずれでもありません。行を直すか、levelでこの階層レベルを除いてください。</translation>
        </message>
        <message>
            <source>is no head of the model; name one of those that inspect shows.</source>
            <translation>モデルのヘッドではありません。inspectが示すヘッドのいずれかを指定してください。</translation>
        </message>
        <message>
            <source>is no block of the model, which has the blocks 1 to %1.</source>
            <translation>モデルのブロックではありません。ブロックは1～%1です。</translation>
        </message>
        <message>
            <source>needs a final head that can say every token; leave label-rows out.</source>
            <translation>すべてのトークンを出力できる最終ヘッドが必要です。label-rowsを外してください。</translation>
        </message>
        <message>
            <source>has no room for the trunk&apos;s states, %1 MiB (%2); make room, raise state-memory, or keep them as state-dtype f16.</source>
            <translation>トランクの状態%1 MiBを置く余裕がありません（%2）。空きを作るか、state-memoryを増やすか、state-dtype f16で保持してください。</translation>
        </message>
        <message>
            <source>a state of the trunk does not fit into float16; keep them as state-dtype f32.</source>
            <translation>トランクの状態の1つがfloat16に収まりません。state-dtype f32で保持してください。</translation>
        </message>
        <message>
            <source>a state of the trunk is no number; check the model&apos;s weights.</source>
            <translation>トランクの状態の1つが数値ではありません。モデルの重みを確認してください。</translation>
        </message>
        <message>
            <source>belongs to a training with other options or data: %1. Repeat those, or remove it to start anew.</source>
            <translation>オプションまたはデータの異なる学習のものです：%1。同じものを使うか、最初からやり直すために削除してください。</translation>
        </message>
        <message>
            <source>is no training log: expected JSON Lines with steps and losses, trainer_state.json, a CSV table with a column step, or a TensorBoard event file.</source>
            <translation>学習ログではありません。ステップと損失のJSON Lines、trainer_state.json、step列のあるCSV表、またはTensorBoardのイベントファイルが必要です。</translation>
        </message>
        <message>
            <source>has no training log in it; name the log itself, or the folder that training writes.</source>
            <translation>学習ログが含まれていません。ログ自体か、学習の書き込み先フォルダを指定してください。</translation>
        </message>
        <message>
            <source>is larger than 256 MiB, which no trainer_state.json is.</source>
            <translation>256 MiBを超えています。この大きさのtrainer_state.jsonはありません。</translation>
        </message>
        <message>
            <source>is JSON without &quot;log_history&quot;, so it is no trainer_state.json.</source>
            <translation>&quot;log_history&quot;のないJSONなので、trainer_state.jsonではありません。</translation>
        </message>
        <message>
            <source>no event file can be written there.</source>
            <translation>そこにはイベントファイルを書き込めません。</translation>
        </message>
        <message>
            <source>is not installed beside this program, nor on the path.</source>
            <translation>このプログラムと同じ場所にも、検索パスにもインストールされていません。</translation>
        </message>
        <message>
            <source>the training could not be started: %1.</source>
            <translation>学習を開始できませんでした：%1。</translation>
        </message>
        <message>
            <source>is being written by process %1, which trains; stop it, or give another log and o.</source>
            <translation>プロセス%1が学習中で、書き込みに使用しています。停止するか、別のlogとoを指定してください。</translation>
        </message>
        <message>
            <source>not everything could be written.</source>
            <translation>一部を書き込めませんでした。</translation>
        </message>
        <message>
            <source>the event file could not be written.</source>
            <translation>イベントファイルを書き込めませんでした。</translation>
        </message>
        <message>
            <source>does not run on this machine any more.</source>
            <translation>このマシンではもう実行されていません。</translation>
        </message>
        <message>
            <source>could not be told: %1.</source>
            <translation>通知できませんでした：%1。</translation>
        </message>
        <message>
            <source>must be running, stopped, finished or failed.</source>
            <translation>running、stopped、finished、failedのいずれかでなければなりません。</translation>
        </message>
        <message>
            <source>must be [step, number].</source>
            <translation>[ステップ, 数値]でなければなりません。</translation>
        </message>
        <message>
            <source>must have a step above the one before.</source>
            <translation>ステップは前のものより大きくなければなりません。</translation>
        </message>
        <message>
            <source>line %1 is no JSON object; it is passed over.</source>
            <translation>%1行目がJSONオブジェクトではないため、読み飛ばしました。</translation>
        </message>
        <message>
            <source>line %1 is longer than 16 MiB; it is passed over.</source>
            <translation>%1行目が16 MiBを超えているため、読み飛ばしました。</translation>
        </message>
        <message>
            <source>line %1 has %2 where the header has %3; it is passed over.</source>
            <translation>%1行目は、見出しが%3列であるのに対して%2のため、読み飛ばしました。</translation>
        </message>
        <message>
            <source>line %1 has no whole number as its step; it is passed over.</source>
            <translation>%1行目のステップが整数ではないため、読み飛ばしました。</translation>
        </message>
        <message>
            <source>log_history[%1] is no object; it is passed over.</source>
            <translation>log_history[%1]がオブジェクトではないため、読み飛ばしました。</translation>
        </message>
        <message>
            <source>record %1 is no event; it is passed over.</source>
            <translation>レコード%1がイベントではないため、読み飛ばしました。</translation>
        </message>
        <message>
            <source>record %1, at byte %2, has a length that does not agree with its checksum; what stands from there on is left out.</source>
            <translation>レコード%1（バイト%2）の長さがチェックサムと一致しません。これ以降は省かれます。</translation>
        </message>
        <message>
            <source>record %1, at byte %2, does not agree with its checksum; what stands from there on is left out.</source>
            <translation>レコード%1（バイト%2）がチェックサムと一致しません。これ以降は省かれます。</translation>
        </message>
        <message>
            <source>ends in the middle of record %1; the %2 of it are left out.</source>
            <translation>レコード%1の途中で終わっています。そのうちの%2は省かれます。</translation>
        </message>
        <message>
            <source>has more than %1 series; those after &quot;%2&quot; are left out.</source>
            <translation>系列が%1個を超えています。「%2」より後は省かれます。</translation>
        </message>
        <message>
            <source>goes back from step %1 to %2, as a training that was resumed does; what stood after that is replaced.</source>
            <translation>再開した学習のように、ステップが%1から%2に戻っています。それより後の内容は置き換えられます。</translation>
        </message>
        <message>
            <source>has more samples than can be kept; those from step %1 on are left out.</source>
            <translation>サンプルが保持できる数を超えています。ステップ%1以降は省かれます。</translation>
        </message>
        <message>
            <source>has more than %1 points in a series; every second one is kept (of longer ones every fourth …).</source>
            <translation>系列の点が%1個を超えています。2点に1点を残します（さらに長いものは4点に1点…）。</translation>
        </message>
        <message>
            <source>cannot be gone on with: the evaluation that was left off has %1; begin anew.</source>
            <translation>続行できません。中断された評価と一致しません：%1。最初からやり直してください。</translation>
        </message>
        <message>
            <source>does not hold the rows of this evaluation any more (%1 were asked for, the file has %2): it was changed, or is another file; evaluate it anew.</source>
            <translation>この評価の行がもう含まれていません（求められたのは%1、ファイルには%2）。変更されたか、別のファイルです。評価し直してください。</translation>
        </message>
        <message>
            <source>the file of the rows is not there any more; choose it under Labelled rows, and go on again.</source>
            <translation>行のファイルがなくなっています。「ラベル付きの行」で選び、もう一度続行してください。</translation>
        </message>
        <message>
            <source>does not begin with a row: a JSON object of keys and texts.</source>
            <translation>先頭が行ではありません。行は、キーと文字列からなるJSONオブジェクトです。</translation>
        </message>
        <message>
            <source>holds the checkpoints of a training already, and nothing is overwritten; name another folder.</source>
            <translation>すでに学習のチェックポイントがあり、上書きはしません。別のフォルダを指定してください。</translation>
        </message>
        <message>
            <source>holds no series of checkpoints (series.json, as train --keep-checkpoints writes it).</source>
            <translation>チェックポイントの系列がありません（train --keep-checkpointsが書き込むseries.json）。</translation>
        </message>
        <message>
            <source>must hold at least one checkpoint.</source>
            <translation>チェックポイントを1つ以上含まなければなりません。</translation>
        </message>
        <message>
            <source>are more than 100,000.</source>
            <translation>100,000個を超えています。</translation>
        </message>
        <message>
            <source>must not be lower than that of the checkpoint before.</source>
            <translation>前のチェックポイントより小さくできません。</translation>
        </message>
        <message>
            <source>does not say which layers its heads read; open it by itself first.</source>
            <translation>ヘッドがどの層を読むかが書かれていません。先に単独で開いてください。</translation>
        </message>
        <message>
            <source>is empty; write one into the form, which every checkpoint is then asked.</source>
            <translation>空です。フォームに入力してください。その内容がすべてのチェックポイントに与えられます。</translation>
        </message>
        <message>
            <source>there is no such file.</source>
            <translation>そのようなファイルはありません。</translation>
        </message>
        <message>
            <source>is larger than any figure of Strata&apos;s.</source>
            <translation>Strataのどの図よりも大きくなっています。</translation>
        </message>
        <message>
            <source>carries no document: it was not exported by Strata, or what it shows was too large to go along.</source>
            <translation>文書が含まれていません。Strataで書き出したものではないか、表示内容が大きすぎて埋め込めませんでした。</translation>
        </message>
        <message>
            <source>the document inside the figure is damaged; open the .strata file that it was made from.</source>
            <translation>図の中の文書が破損しています。作成元の.strataファイルを開いてください。</translation>
        </message>
        <message>
            <source>TeX reads the numbers beside it by its name: give it one of letters without accents, digits, - and _ alone.</source>
            <translation>TeXは同じ場所の数値を、この名前で読み込みます。アクセント記号のない英字、数字、-、_だけの名前にしてください。</translation>
        </message>
        <message>
            <source>the figure has %1 shapes, more than TeX takes: choose PDF.</source>
            <translation>図形が%1個あり、TeXで扱える数を超えています。PDFを選んでください。</translation>
        </message>
        <message>
            <source>must be &quot;strata-composed-figure&quot;; this is no composed figure.</source>
            <translation>&quot;strata-composed-figure&quot;でなければなりません。これは組み図ではありません。</translation>
        </message>
        <message>
            <source>is empty; a figure has at least one panel.</source>
            <translation>空です。図には1つ以上のパネルが必要です。</translation>
        </message>
        <message>
            <source>is a folder: only a file has a hash by which it is known again.</source>
            <translation>フォルダです。同一性を確かめるハッシュを持つのはファイルだけです。</translation>
        </message>
        <message>
            <source>does not exist; the figure needs the %1 that lay there (SHA-256 %2…). Put it back, or write where it is now into the figure file.</source>
            <translation>存在しません。図には、そこにあった%1（SHA-256 %2…）が必要です。元に戻すか、現在の場所を図のファイルに書いてください。</translation>
        </message>
        <message>
            <source>is a %1, but the figure needs a %2.</source>
            <translation>%1ですが、図に必要なのは%2です。</translation>
        </message>
        <message>
            <source>has changed since the figure was saved (SHA-256 %1…, was %2…)</source>
            <translation>図の保存後に変更されています（SHA-256 %1…、以前は%2…）</translation>
        </message>
        <message>
            <source>must be relative to the lesson, so that both can be moved together.</source>
            <translation>一緒に移動できるように、レッスンからの相対パスでなければなりません。</translation>
        </message>
        <message>
            <source>is none of a run, a lens or an evaluation, which lessons are about: &quot;format&quot; is %1.</source>
            <translation>レッスンの対象である実行、レンズ、評価のいずれでもありません。&quot;format&quot;は%1です。</translation>
        </message>
        <message>
            <source>was made by the model %1, but the lesson is about %2: make the run anew, or correct &quot;model&quot;.</source>
            <translation>モデル%1で作られていますが、レッスンの対象は%2です。実行をやり直すか、&quot;model&quot;を修正してください。</translation>
        </message>
        <message>
            <source>is asked of the run %1, which is not there; there are %2.</source>
            <translation>実行%1について尋ねていますが、存在しません。あるのは%2です。</translation>
        </message>
        <message>
            <source>are missing: a lesson has at least one.</source>
            <translation>ありません。レッスンには1つ以上必要です。</translation>
        </message>
        <message>
            <source>the answer could not be written down: %1.</source>
            <translation>回答を書き込めませんでした：%1。</translation>
        </message>
        <message>
            <source>is no place of an evaluation.</source>
            <translation>評価の中の場所ではありません。</translation>
        </message>
        <message>
            <source>is asked of nothing that a lesson can be about.</source>
            <translation>レッスンの対象になり得ないものについて尋ねています。</translation>
        </message>
        <message>
            <source>is %1, but known are %2.</source>
            <translation>%1ですが、使えるのは%2です。</translation>
        </message>
        <message>
            <source>is longer than %1 bytes.</source>
            <translation>%1バイトを超えています。</translation>
        </message>
        <message>
            <source>is %1, which is no action; known are %2.</source>
            <translation>%1ですが、そのような操作はありません。使えるのは%2です。</translation>
        </message>
        <message>
            <source>are more than 12.</source>
            <translation>12個を超えています。</translation>
        </message>
        <message>
            <source>is %1, which is no kind of question; known are %2.</source>
            <translation>%1ですが、そのような種類の質問はありません。使えるのは%2です。</translation>
        </message>
        <message>
            <source>is missing: the fact that is the right answer.</source>
            <translation>ありません。正解となる事実が必要です。</translation>
        </message>
        <message>
            <source>are more than 6.</source>
            <translation>6個を超えています。</translation>
        </message>
        <message>
            <source>name %1 twice.</source>
            <translation>%1を2回指定しています。</translation>
        </message>
        <message>
            <source>have no %1, which the step %2 is about.</source>
            <translation>ステップ%2の対象である%1がありません。</translation>
        </message>
        <message>
            <source>is one run too many: 20 are read.</source>
            <translation>実行が多すぎます。読み込めるのは20個までです。</translation>
        </message>
        <message>
            <source>is one step too many: 100 are read.</source>
            <translation>ステップが多すぎます。読み込めるのは100個までです。</translation>
        </message>
        <message>
            <source>%1 has &quot;%2&quot; among its options, which is no regular file; name a document, or leave it out.</source>
            <translation>%1のオプションに&quot;%2&quot;がありますが、通常のファイルではありません。文書を指定するか、外してください。</translation>
        </message>
        <message>
            <source>comparison</source>
            <translation>比較</translation>
        </message>
        <message>
            <source>alignment</source>
            <translation>対応付け</translation>
        </message>
        <message>
            <source>is made of two runs or two lenses, and one of these documents is neither.</source>
            <translation>は2つの実行または2つのレンズから作られますが、これらの文書の1つはどちらでもありません。</translation>
        </message>
        <message>
            <source>is made of two runs or two lenses, and these are one of each; compute the lens of the run, and compare the two lenses.</source>
            <translation>は2つの実行または2つのレンズから作られますが、これらは1つずつです。実行のレンズを計算し、2つのレンズを比較してください。</translation>
        </message>
        <message>
            <source>is no saved run and no saved lens, which are what is compared: its &quot;format&quot; must be &quot;strata-run&quot; or &quot;strata-lens&quot;.</source>
            <translation>は保存された実行でもレンズでもなく、比較できるのはそれらだけです。「format」は&quot;strata-run&quot;か&quot;strata-lens&quot;でなければなりません。</translation>
        </message>
        <message>
            <source>must be position, text, level or characters.</source>
            <translation>はposition、text、level、charactersのいずれかでなければなりません。</translation>
        </message>
        <message>
            <source>is none that a lens has.</source>
            <translation>はレンズにないものです。</translation>
        </message>
        <message>
            <source>would hold more than 256 MiB, which could not be opened again; compare lenses of fewer layers or positions.</source>
            <translation>は256 MiBを超え、再び開くことができません。層または位置の少ないレンズを比較してください。</translation>
        </message>
        <message>
            <source>would compare %1 with %2 places, which is too many; align by position.</source>
            <translation>は%1箇所と%2箇所を比べることになり、多すぎます。位置で対応付けてください。</translation>
        </message>
        <message>
            <source>needs the levels of a run, and one of the two was read from a text without any; align by position or by text.</source>
            <translation>には実行のレベルが必要ですが、一方はレベルのないテキストから読まれました。位置かテキストで対応付けてください。</translation>
        </message>
        <message>
            <source>has no statistic in common: compute both lenses with the same --statistics.</source>
            <translation>には共通の統計量がありません。両方のレンズを同じ--statisticsで計算してください。</translation>
        </message>
        <message>
            <source>has no %1 on both sides; what both have: %2.</source>
            <translation>には両側に%1がありません。両方にあるもの: %2。</translation>
        </message>
        <message>
            <source>cannot be made: the first document is empty.</source>
            <translation>は作れません。最初の文書が空です。</translation>
        </message>
        <message>
            <source>cannot be made: the second document is empty.</source>
            <translation>は作れません。2番目の文書が空です。</translation>
        </message>
        <message>
            <source>finds no token of the one beside one of the other; align by position.</source>
            <translation>では、一方のトークンに対応するもう一方のトークンが見つかりません。位置で対応付けてください。</translation>
        </message>
        <message>
            <source>would have %1 rows of %2 tokens, which is too many; compare fewer layers or heads, or shorter texts.</source>
            <translation>は%2トークンの行が%1個になり、多すぎます。層やヘッドを減らすか、短いテキストを比較してください。</translation>
        </message>
        <message>
            <source>has no layer that both lenses were read at.</source>
            <translation>には両方のレンズが読まれた層がありません。</translation>
        </message>
        <message>
            <source>has no head that both runs name.</source>
            <translation>には両方の実行にあるヘッドがありません。</translation>
        </message>
        <message>
            <source>cannot be begun: the task &quot;%1&quot; has no level of this name.</source>
            <translation>は始められません。タスク「%1」にこの名前のレベルはありません。</translation>
        </message>
        <message>
            <source>is given whole; it cannot be given its first tokens as well.</source>
            <translation>は全体が与えられています。最初のトークンを併せて与えることはできません。</translation>
        </message>
        <message>
            <source>cannot begin with token %1, which the model has not.</source>
            <translation>は、モデルにないトークン%1では始められません。</translation>
        </message>
        <message>
            <source>looks for whole labels; it cannot be had together with a level whose first tokens are given.</source>
            <translation>はラベル全体を探します。最初のトークンが与えられたレベルとは併用できません。</translation>
        </message>
        <message>
            <source>Level &quot;%1&quot;: no label begins as was given, so it went on freely.</source>
            <translation>レベル「%1」: 与えられたように始まるラベルがないため、自由に続けました。</translation>
        </message>
        <message>
            <source>has elements of type %1; statistics are of floating-point numbers: %2.</source>
            <translation>要素の型が%1です。統計量を計算できるのは浮動小数点数（%2）だけです。</translation>
        </message>
        <message>
            <source>must be TENSOR@LAYER, as in new_lm_head.weight@25, with :raw or :norm behind it for what it reads.</source>
            <translation>TENSOR@LAYERの形でなければなりません（例：new_lm_head.weight@25）。読み取る状態は、後ろに:rawまたは:normを付けて指定します。</translation>
        </message>
        <message>
            <source>was made when the head %1 read layer %2 (raw); move it back there, or compute the lens anew.</source>
            <translation>ヘッド%1が層%2（生）を読み取っていたときに作られました。ヘッドをそこへ戻すか、レンズを計算し直してください。</translation>
        </message>
        <message>
            <source>was made when the head %1 read layer %2 (norm); move it back there, or compute the lens anew.</source>
            <translation>ヘッド%1が層%2（正規化）を読み取っていたときに作られました。ヘッドをそこへ戻すか、レンズを計算し直してください。</translation>
        </message>
        <message>
            <source>is none of the run.</source>
            <translation>この実行にはありません。</translation>
        </message>
        <message>
            <source>is not chosen yet.</source>
            <translation>まだ選ばれていません。</translation>
        </message>
        <message>
            <source>are %1 to %2, and the lens has no row of any of them; name layers that it read.</source>
            <translation>%1 から %2 ですが、レンズにはそのどの行もありません。読み取った層を指定してください。</translation>
        </message>
        <message>
            <source>is empty: say which file beside the lesson.</source>
            <translation>空です。レッスンの横にあるファイルを指定してください。</translation>
        </message>
        <message>
            <source>is a pipe or a device, not a file.</source>
            <translation>パイプまたはデバイスで、ファイルではありません。</translation>
        </message>
        <message>
            <source>is neither raw nor norm.</source>
            <translation>raw でも norm でもありません。</translation>
        </message>
        <message>
            <source>has more answers than the task has levels.</source>
            <translation>タスクのレベルより多くの答えがあります。</translation>
        </message>
        <message>
            <source>has %1 turns; a conversation has at most %2.</source>
            <translation>発言が %1 あります。会話は最大 %2 です。</translation>
        </message>
        <message>
            <source>must end with an answer, of the role &quot;assistant&quot;; what is asked now is the input.</source>
            <translation>役割 &quot;assistant&quot; の答えで終わる必要があります。今尋ねることは入力です。</translation>
        </message>
        <message>
            <source>takes its turns from the model&apos;s own chat template, which a task file cannot say; begin a new task instead.</source>
            <translation>発言の形はモデル自身のチャットテンプレートによるもので、タスクファイルでは表せません。新しいタスクを始めてください。</translation>
        </message>
        <message>
            <source>is no kind of file that a tree of labels is written to: use .json, .txt (indented), .csv, .tsv or .taxonomy.</source>
            <translation>ラベルの木を書き込めるファイルの種類ではありません。.json、.txt(字下げ)、.csv、.tsv、.taxonomy を使ってください。</translation>
        </message>
        <message>
            <source>cannot hold what the tree says of itself, as the names of its levels; save it as .json.</source>
            <translation>木自身についての記述(レベル名など)を保存できません。.json で保存してください。</translation>
        </message>
        <message>
            <source>cannot hold the ids and further keys of these labels; save them as .json.</source>
            <translation>これらのラベルの ID やその他のキーを保存できません。.json で保存してください。</translation>
        </message>
        <message>
            <source>belong to a task whose window is closed; save them as a file of their own.</source>
            <translation>ウィンドウを閉じたタスクのものです。別のファイルとして保存してください。</translation>
        </message>
        <message>
            <source>has one that is longer than %1 bytes.</source>
            <translation>%1 バイトより長いものがあります。</translation>
        </message>
        <message>
            <source>was saved as version %1; this program reads version %2.</source>
            <translation>バージョン %1 で保存されています。このプログラムが読めるのはバージョン %2 です。</translation>
        </message>
        <message>
            <source>does not begin with a safetensors header.</source>
            <translation>safetensors のヘッダーで始まっていません。</translation>
        </message>
        <message>
            <source>has a header that is not valid JSON.</source>
            <translation>ヘッダーが正しい JSON ではありません。</translation>
        </message>
        <message>
            <source>names tensor %1 twice.</source>
            <translation>テンソル %1 を二度挙げています。</translation>
        </message>
        <message>
            <source>has %1 bytes after the last tensor.</source>
            <translation>最後のテンソルの後に %1 バイトあります。</translation>
        </message>
        <message>
            <source>is longer than %1 MiB; each line must be one row of predictions.</source>
            <translation>%1 MiB より長くなっています。各行は予測の 1 行でなければなりません。</translation>
        </message>
        <message>
            <source>is not UTF-8 text; convert the file first.</source>
            <translation>UTF-8 のテキストではありません。先にファイルを変換してください。</translation>
        </message>
    </context>
    <context>
        <name>strata::SeriesFigure</name>
        <message>
            <source>Checkpoints</source>
            <translation>チェックポイント</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>ステップ%1</translation>
        </message>
        <message>
            <source>not run yet</source>
            <translation>未実行</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>「%1」</translation>
        </message>
        <message>
            <source>step</source>
            <translation>ステップ</translation>
        </message>
        <message>
            <source>level</source>
            <translation>レベル</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>確率</translation>
        </message>
        <message>
            <source>log-probability (nats)</source>
            <translation>対数確率(nats)</translation>
        </message>
    </context>
    <context>
        <name>strata::SeriesView</name>
        <message>
            <source>One prompt at each checkpoint that a training kept. The slider, a click or the arrow keys choose one, and all other views show what it says.</source>
            <translation>学習中に保存された各チェックポイントでの1つのプロンプトです。スライダー、クリック、矢印キーでチェックポイントを選ぶと、他のすべてのビューにその結果が表示されます。</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>ステップ%1</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>チェックポイント</translation>
        </message>
        <message>
            <source>The checkpoint that all views show</source>
            <translation>すべてのビューに表示するチェックポイント</translation>
        </message>
        <message>
            <source>with lens</source>
            <translation>レンズ付き</translation>
        </message>
        <message>
            <source>Also compute the lens of each run</source>
            <translation>各実行のレンズも計算します</translation>
        </message>
        <message>
            <source>Stop (%1 of %2)</source>
            <translation>停止(%1/%2)</translation>
        </message>
        <message>
            <source>Run at each</source>
            <translation>すべてで実行</translation>
        </message>
        <message>
            <source>What is done is kept</source>
            <translation>完了した分は保持されます</translation>
        </message>
        <message>
            <source>Run the prompt of the form at every checkpoint</source>
            <translation>フォームのプロンプトをすべてのチェックポイントで実行します</translation>
        </message>
        <message>
            <source>No checkpoints yet. Open the folder “checkpoints” of a training with --keep-checkpoints.</source>
            <translation>チェックポイントはまだありません。--keep-checkpointsを付けた学習の「checkpoints」フォルダを開いてください。</translation>
        </message>
    </context>
    <context>
        <name>strata::Session</name>
        <message>
            <source>Running</source>
            <translation>実行中</translation>
        </message>
        <message>
            <source>Running “%1”</source>
            <translation>「%1」を実行しています</translation>
        </message>
        <message>
            <source>Saving %1</source>
            <translation>%1を保存しています</translation>
        </message>
        <message>
            <source>Clearing the history</source>
            <translation>履歴を消去しています</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>%1を開いています</translation>
        </message>
        <message>
            <source>Working on files</source>
            <translation>ファイルを処理しています</translation>
        </message>
        <message>
            <source>Computing the lens</source>
            <translation>レンズを計算しています</translation>
        </message>
        <message>
            <source>Reading the tracked tokens</source>
            <translation>追跡中のトークンを読み取っています</translation>
        </message>
        <message>
            <source>Replacing block %1 by a gradient step</source>
            <translation>ブロック%1を勾配ステップで置き換えています</translation>
        </message>
        <message>
            <source>Comparing every two rows</source>
            <translation>行を2つずつ比較しています</translation>
        </message>
        <message>
            <source>Token ids, as in 1, 15, 204</source>
            <translation>1, 15, 204のようなトークンID</translation>
        </message>
        <message>
            <source>Close the model that is open, then open this one.</source>
            <translation>開いているモデルを閉じてから、このモデルを開いてください。</translation>
        </message>
        <message>
            <source>Opening %1 on %2</source>
            <translation>%2で%1を開いています</translation>
        </message>
        <message>
            <source>Evaluating %1</source>
            <translation>%1を評価しています</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>%1を書き込んでいます</translation>
        </message>
        <message>
            <source>Checkpoint %1 of %2</source>
            <translation>チェックポイント%1/%2</translation>
        </message>
    </context>
    <context>
        <name>strata::ShortcutSheet</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>キーボードショートカット</translation>
        </message>
        <message>
            <source> or </source>
            <translation> または </translation>
        </message>
        <message>
            <source>Shortcut of %1</source>
            <translation>%1のショートカット</translation>
        </message>
        <message>
            <source>Click, then press the keys that are to be the shortcut</source>
            <translation>クリックしてから、ショートカットにするキーを押してください</translation>
        </message>
        <message>
            <source>Click a shortcut to change it.</source>
            <translation>ショートカットをクリックすると変更できます。</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>press keys …</source>
            <translation>キーを押してください…</translation>
        </message>
        <message>
            <source>Escape leaves it as it is, Backspace takes it away.</source>
            <translation>Escapeで変更せずに終了、Backspaceで削除します。</translation>
        </message>
        <message>
            <source>%1 is “%2” already; take it away there first.</source>
            <translation>%1はすでに「%2」に使われています。先にそちらで削除してください。</translation>
        </message>
        <message>
            <source>A key alone is used while typing; hold Ctrl or Alt with it, or take a function key.</source>
            <translation>単独のキーは文字入力に使われます。CtrlまたはAltと組み合わせるか、ファンクションキーを使ってください。</translation>
        </message>
        <message>
            <source>It holds from now on.</source>
            <translation>今から有効になります。</translation>
        </message>
        <message>
            <source>Restore the de&amp;faults</source>
            <translation>既定値に戻す(&amp;F)</translation>
        </message>
        <message>
            <source>Alt with a letter opens a menu; hold Ctrl or Shift as well.</source>
            <translation>Altと文字の組み合わせはメニューを開きます。CtrlかShiftも押してください。</translation>
        </message>
    </context>
    <context>
        <name>strata::SpecimenOffer</name>
        <message>
            <source>Open %1</source>
            <translation>%1を開く</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>コピー</translation>
        </message>
        <message>
            <source>Copy the command</source>
            <translation>コマンドをコピー</translation>
        </message>
        <message>
            <source>Command that brings the base model</source>
            <translation>ベースモデルを取得するコマンド</translation>
        </message>
        <message>
            <source>%1 with trained heads. %2.</source>
            <translation>学習済みヘッド付きの%1。%2。</translation>
        </message>
        <message>
            <source>Its base model is not on this machine.</source>
            <translation>ベースモデルがこのマシンにありません。</translation>
        </message>
        <message>
            <source>Its base model is not on this machine yet. This command in a terminal brings it:</source>
            <translation>ベースモデルがまだこのマシンにありません。ターミナルで次のコマンドを実行すると取得できます：</translation>
        </message>
    </context>
    <context>
        <name>strata::StartPage</name>
        <message>
            <source>Start</source>
            <translation>スタート</translation>
        </message>
        <message>
            <source>See what each layer says</source>
            <translation>各層の示すものを見る</translation>
        </message>
        <message>
            <source>Strata opens a hierarchical decoder language model, runs a prompt, and shows the answer of every head along its depth, how sure each is, and the path of labels that they decode.</source>
            <translation>Strataは、階層的なデコーダ言語モデルを開いてプロンプトを実行し、深さに沿った各ヘッドの回答、それぞれの確信度、デコードされるラベルの経路を表示します。</translation>
        </message>
        <message>
            <source>Open the demonstration</source>
            <translation>デモを開く</translation>
        </message>
        <message>
            <source>Open a model…</source>
            <translation>モデルを開く…</translation>
        </message>
        <message>
            <source>Open a saved run…</source>
            <translation>保存した実行を開く…</translation>
        </message>
        <message>
            <source>A small model that classifies definitions: domain → family → kind.</source>
            <translation>語の定義を分類する小さなモデル：domain → family → kind。</translation>
        </message>
        <message>
            <source>Or drop a model folder, a .safetensors or .gguf file, a .strata run or a task file anywhere in this window.</source>
            <translation>モデルフォルダ、.safetensorsか.ggufのファイル、.strataの実行、タスクファイルを、このウィンドウにドロップしても開けます。</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>進行状況</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>再試行</translation>
        </message>
        <message>
            <source>Open another model…</source>
            <translation>別のモデルを開く…</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>戻る</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>%1を開く</translation>
        </message>
        <message>
            <source>Recent models</source>
            <translation>最近使ったモデル</translation>
        </message>
        <message>
            <source>Recent runs</source>
            <translation>最近使った実行</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>%1を開いています</translation>
        </message>
        <message>
            <source>%1 could not be opened</source>
            <translation>%1を開けませんでした</translation>
        </message>
        <message>
            <source>Runs of earlier sessions</source>
            <translation>以前のセッションの実行</translation>
        </message>
        <message>
            <source>Show the run “%1”</source>
            <translation>実行「%1」を表示</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>レッスン</translation>
        </message>
        <message>
            <source>Play the lesson “%1”</source>
            <translation>レッスン「%1」を始める</translation>
        </message>
    </context>
    <context>
        <name>strata::StatusPanel</name>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%nトークン</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1トークン/s</translation>
        </message>
        <message>
            <source>Memory of this program</source>
            <translation>このプログラムのメモリ</translation>
        </message>
        <message>
            <source>Sequential layer-steps run, of those that the full depth would need for every token</source>
            <translation>実行した逐次の層ステップと、全トークンを最大の深さで処理する場合に必要な数</translation>
        </message>
        <message>
            <source>Stopped · %1 in %2</source>
            <translation>停止 · %1、%2</translation>
        </message>
        <message>
            <source>Done · %1 in %2</source>
            <translation>完了 · %1、%2</translation>
        </message>
        <message>
            <source>%1 of %2 layer-steps (%3 %)</source>
            <translation>層ステップ%2中%1（%3%）</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%nスレッド</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s)</source>
            <translation>
                <numerusform>問題%n件</numerusform>
            </translation>
        </message>
        <message>
            <source>Show the list of problems (%1)</source>
            <translation>問題の一覧を表示(%1)</translation>
        </message>
        <message>
            <source>%1 layer-steps</source>
            <translation>層ステップ%1</translation>
        </message>
    </context>
    <context>
        <name>strata::StepForm</name>
        <message>
            <source>What the views show</source>
            <translation>ビューの表示内容</translation>
        </message>
        <message>
            <source>View</source>
            <translation>ビュー</translation>
        </message>
        <message>
            <source>as it is</source>
            <translation>そのまま</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>実行</translation>
        </message>
        <message>
            <source>Statistic</source>
            <translation>統計量</translation>
        </message>
        <message>
            <source>The place that is selected</source>
            <translation>選択されている場所</translation>
        </message>
        <message>
            <source>Hidden until it is revealed</source>
            <translation>答えを見せるまで隠すもの</translation>
        </message>
        <message>
            <source>Layers above</source>
            <translation>次より上の層</translation>
        </message>
        <message>
            <source>Answers from level</source>
            <translation>次のレベル以降の回答</translation>
        </message>
        <message>
            <source>Positions after</source>
            <translation>次より後の位置</translation>
        </message>
        <message>
            <source>A trained head</source>
            <translation>学習済みヘッド</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Only the layers</source>
            <translation>次の層のみ</translation>
        </message>
        <message>
            <source>all</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>The legend</source>
            <translation>凡例</translation>
        </message>
        <message>
            <source>What is done</source>
            <translation>行う操作</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>the learner runs it</source>
            <translation>学習者が実行する</translation>
        </message>
        <message>
            <source>pin a token</source>
            <translation>トークンをピン留めする</translation>
        </message>
        <message>
            <source>select a place</source>
            <translation>場所を選択する</translation>
        </message>
        <message>
            <source>open a view</source>
            <translation>ビューを開く</translation>
        </message>
        <message>
            <source>play it</source>
            <translation>再生する</translation>
        </message>
        <message>
            <source>set an option of a view</source>
            <translation>ビューのオプションを設定する</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>View (its id)</source>
            <translation>ビュー（そのID）</translation>
        </message>
        <message>
            <source>Option</source>
            <translation>オプション</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>値</translation>
        </message>
        <message>
            <source>The step goes on</source>
            <translation>次のステップへ進むとき</translation>
        </message>
        <message>
            <source>by the button</source>
            <translation>ボタンを押したとき</translation>
        </message>
        <message>
            <source>when the learner has done it</source>
            <translation>学習者が操作を終えたとき</translation>
        </message>
        <message>
            <source>When it is revealed</source>
            <translation>答えを見せるとき</translation>
        </message>
        <message>
            <source>Said after a right answer</source>
            <translation>正答の後に示す文</translation>
        </message>
        <message>
            <source>Said after a wrong answer</source>
            <translation>誤答の後に示す文</translation>
        </message>
        <message>
            <source>Said after every answer</source>
            <translation>どの解答の後にも示す文</translation>
        </message>
        <message>
            <source>What was hidden is shown</source>
            <translation>隠していたものを表示</translation>
        </message>
        <message>
            <source>The place that is selected then</source>
            <translation>そのとき選択される場所</translation>
        </message>
        <message>
            <source>Hints, one after the other</source>
            <translation>ヒント（順に表示）</translation>
        </message>
        <message>
            <source>hint</source>
            <translation>ヒント</translation>
        </message>
        <message>
            <source>Says</source>
            <translation>文面</translation>
        </message>
        <message>
            <source>Lights up this place</source>
            <translation>この場所を強調表示</translation>
        </message>
        <message>
            <source>Shows the answer</source>
            <translation>答えを表示</translation>
        </message>
        <message>
            <source>No step is chosen: add one from what the views show.</source>
            <translation>ステップが選択されていません。ビューの表示内容からステップを追加してください。</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>所要時間（分）</translation>
        </message>
        <message>
            <source>For the teacher and the learner&apos;s own run</source>
            <translation>指導者と、学習者自身の実行のために</translation>
        </message>
        <message>
            <source>Teacher&apos;s note</source>
            <translation>指導者向けメモ</translation>
        </message>
        <message>
            <source>What is to be noticed</source>
            <translation>気づいてほしいこと</translation>
        </message>
        <message>
            <source>Nothing happens here, and that is the point</source>
            <translation>ここでは何も起こらず、それが要点である</translation>
        </message>
        <message>
            <source>Checked of the learner&apos;s own run</source>
            <translation>学習者自身の実行で確認すること</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>タイトル</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>対象者</translation>
        </message>
        <message>
            <source>Licence of the texts</source>
            <translation>テキストのライセンス</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>目標</translation>
        </message>
        <message>
            <source>goal</source>
            <translation>目標</translation>
        </message>
        <message>
            <source>What is learned</source>
            <translation>学ぶ内容</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>実行</translation>
        </message>
        <message>
            <source>run</source>
            <translation>実行</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ファイル</translation>
        </message>
        <message>
            <source>Task (its name)</source>
            <translation>タスク（その名前）</translation>
        </message>
        <message>
            <source>What the learner is to write</source>
            <translation>学習者が入力する内容</translation>
        </message>
        <message>
            <source>suggestion</source>
            <translation>候補</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>入力</translation>
        </message>
        <message>
            <source>What the lesson relies on</source>
            <translation>レッスンの前提となる主張</translation>
        </message>
        <message>
            <source>claim</source>
            <translation>主張</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>事実</translation>
        </message>
    </context>
    <context>
        <name>strata::SummaryFigure</name>
        <message>
            <source>Results</source>
            <translation>結果</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2中%1</translation>
        </message>
        <message>
            <source>labels |Y|</source>
            <translation>ラベル|Y|</translation>
        </message>
        <message>
            <source>labels |Y| that occur</source>
            <translation>出現するラベル|Y|</translation>
        </message>
        <message>
            <source>levels deep</source>
            <translation>レベルの深さ</translation>
        </message>
        <message>
            <source>labels per row</source>
            <translation>1行あたりのラベル</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Level by level</source>
            <translation>レベル別</translation>
        </message>
        <message>
            <source>level</source>
            <translation>レベル</translation>
        </message>
        <message>
            <source>head, layer</source>
            <translation>ヘッド、層</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>正解率</translation>
        </message>
        <message>
            <source>with parents</source>
            <translation>親を含む</translation>
        </message>
        <message>
            <source>macro-F1</source>
            <translation>マクロ F1</translation>
        </message>
        <message>
            <source>ECE</source>
            <translation>ECE</translation>
        </message>
        <message>
            <source>−log p</source>
            <translation>−log p</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1、%2</translation>
        </message>
        <message>
            <source>All metrics</source>
            <translation>すべての指標</translation>
        </message>
        <message>
            <source>as strata-cli score gives them; intervals are being computed …</source>
            <translation>strata-cli scoreと同じ値。区間を計算中…</translation>
        </message>
        <message>
            <source>metric</source>
            <translation>指標</translation>
        </message>
        <message>
            <source>value</source>
            <translation>値</translation>
        </message>
        <message>
            <source>95 % interval</source>
            <translation>95%区間</translation>
        </message>
        <message>
            <source>%1 s, %2 rows/s</source>
            <translation>%1 s、%2行/s</translation>
        </message>
        <message>
            <source>%1 of the layer-tokens of full depth</source>
            <translation>最大の深さでの層×トークンの%1</translation>
        </message>
        <message>
            <source>%1: accuracy %2, with parents %3, ECE %4</source>
            <translation>%1：正解率%2、親を含む正解率%3、ECE %4</translation>
        </message>
        <message>
            <source>Press to see the rows that are wrong here.</source>
            <translation>クリックすると、ここで誤答した行を表示します。</translation>
        </message>
        <message>
            <source>counted over</source>
            <translation>集計対象</translation>
        </message>
        <message>
            <source>key</source>
            <translation>キー</translation>
        </message>
        <message>
            <source>low</source>
            <translation>下限</translation>
        </message>
        <message>
            <source>high</source>
            <translation>上限</translation>
        </message>
        <message>
            <source>the data</source>
            <translation>データ</translation>
        </message>
        <message>
            <source>as strata-cli score gives them; 95 % intervals: bootstrap over rows, %1 resamples, seed 0; macro averages are biased in a resample: their value may lie outside</source>
            <translation>strata-cli scoreと同じ値。95%区間：行についてのブートストラップ、リサンプル%1回、シード0。マクロ平均はリサンプルで偏るため、値が区間の外になることがあります</translation>
        </message>
    </context>
    <context>
        <name>strata::TaskEditing</name>
        <message>
            <source>Edit a tree of labels</source>
            <translation>ラベルの木を編集</translation>
        </message>
        <message>
            <source>Trees of labels (*.json *.csv *.tsv *.taxonomy *.taxnomy *.txt *.hier)</source>
            <translation>ラベルの木(*.json *.csv *.tsv *.taxonomy *.taxnomy *.txt *.hier)</translation>
        </message>
        <message>
            <source>Labels of the task</source>
            <translation>タスクのラベル</translation>
        </message>
    </context>
    <context>
        <name>strata::TaskForm</name>
        <message>
            <source>Fields: what is asked for</source>
            <translation>フィールド：入力を求める項目</translation>
        </message>
        <message>
            <source>Field %1</source>
            <translation>フィールド%1</translation>
        </message>
        <message>
            <source>Add a &amp;field</source>
            <translation>フィールドを追加(&amp;F)</translation>
        </message>
        <message>
            <source>add a field</source>
            <translation>フィールドの追加</translation>
        </message>
        <message>
            <source>Levels, in the order in which they answer</source>
            <translation>レベル（回答する順）</translation>
        </message>
        <message>
            <source>Level %1</source>
            <translation>レベル%1</translation>
        </message>
        <message>
            <source>Add a &amp;level</source>
            <translation>レベルを追加(&amp;L)</translation>
        </message>
        <message>
            <source>add a level</source>
            <translation>レベルの追加</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>例</translation>
        </message>
        <message>
            <source>Example %1</source>
            <translation>例%1</translation>
        </message>
        <message>
            <source>Add an &amp;example</source>
            <translation>例を追加(&amp;E)</translation>
        </message>
        <message>
            <source>add an example</source>
            <translation>例の追加</translation>
        </message>
        <message>
            <source>change “%1”</source>
            <translation>「%1」の変更</translation>
        </message>
        <message>
            <source>Layout: the marks round each turn</source>
            <translation>レイアウト：各ターンを囲む記号</translation>
        </message>
        <message>
            <source>%1: move up</source>
            <translation>%1：上へ移動</translation>
        </message>
        <message>
            <source>move up</source>
            <translation>上へ移動</translation>
        </message>
        <message>
            <source>%1: move down</source>
            <translation>%1：下へ移動</translation>
        </message>
        <message>
            <source>move down</source>
            <translation>下へ移動</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>%1: remove</source>
            <translation>%1：削除</translation>
        </message>
        <message>
            <source>remove %1</source>
            <translation>%1の削除</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>ラベル</translation>
        </message>
        <message>
            <source>The tree of labels stands in the task itself.</source>
            <translation>ラベルの木はタスク自体に含まれています。</translation>
        </message>
        <message>
            <source>&amp;Choose a file…</source>
            <translation>ファイルを選択(&amp;C)…</translation>
        </message>
        <message>
            <source>Edit la&amp;bels…</source>
            <translation>ラベルを編集(&amp;B)…</translation>
        </message>
        <message>
            <source>Write la&amp;bels…</source>
            <translation>ラベルを作成(&amp;B)…</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名前</translation>
        </message>
        <message>
            <source>What the task is called in runs and on the command line</source>
            <translation>実行とコマンドラインで使われるタスクの名前</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>タイトル</translation>
        </message>
        <message>
            <source>What menus call it</source>
            <translation>メニューに表示される名前</translation>
        </message>
        <message>
            <source>as the name</source>
            <translation>名前と同じ</translation>
        </message>
        <message>
            <source>System text</source>
            <translation>システムテキスト</translation>
        </message>
        <message>
            <source>Stands before the input; may name fields in braces, {name}</source>
            <translation>入力の前に置かれます。フィールドを波括弧で参照できます：{name}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Begin-of-text</source>
            <translation>テキスト開始</translation>
        </message>
        <message>
            <source>One begin-of-text token in front of everything, or none</source>
            <translation>全体の先頭にテキスト開始トークンを1つ置くか、置かないか</translation>
        </message>
        <message>
            <source>New tokens</source>
            <translation>新しいトークン</translation>
        </message>
        <message>
            <source>That a level may write, at most</source>
            <translation>1つのレベルが生成できるトークンの最大数</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>レイアウト</translation>
        </message>
        <message>
            <source>The strings round each turn: those of a family of models, or a task&apos;s own</source>
            <translation>各ターンを囲む文字列：モデルのファミリーのもの、またはタスク独自のもの</translation>
        </message>
        <message>
            <source>plain text</source>
            <translation>プレーンテキスト</translation>
        </message>
        <message>
            <source>its own strings</source>
            <translation>独自の文字列</translation>
        </message>
        <message>
            <source>as of every turn</source>
            <translation>全ターン共通の設定と同じ</translation>
        </message>
        <message>
            <source>Before everything</source>
            <translation>全体の前</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Header</source>
            <translation>ヘッダー</translation>
        </message>
        <message>
            <source>Before each answer, and before system text and input where those have no header of their own; {role} is whose turn it is; \n is a line end</source>
            <translation>各回答の前に置かれます。システムテキストと入力に独自のヘッダーがなければ、それらの前にも置かれます。{role}はターンの話者、\nは改行です</translation>
        </message>
        <message>
            <source>End of turn</source>
            <translation>ターンの終わり</translation>
        </message>
        <message>
            <source>Closes every turn; a level&apos;s answer ends with it</source>
            <translation>すべてのターンを閉じます。レベルの回答はこれで終わります</translation>
        </message>
        <message>
            <source>Separator</source>
            <translation>区切り</translation>
        </message>
        <message>
            <source>Between a closed turn and what follows</source>
            <translation>閉じたターンとその次のものとの間に置かれます</translation>
        </message>
        <message>
            <source>Header of the input</source>
            <translation>入力のヘッダー</translation>
        </message>
        <message>
            <source>End of the input</source>
            <translation>入力の終わり</translation>
        </message>
        <message>
            <source>Header of the system text</source>
            <translation>システムテキストのヘッダー</translation>
        </message>
        <message>
            <source>End of the system text</source>
            <translation>システムテキストの終わり</translation>
        </message>
        <message>
            <source>Texts name it in braces; the field “input” is the input itself</source>
            <translation>テキストから波括弧で参照する名前です。フィールド「input」は入力そのものです</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>見出し</translation>
        </message>
        <message>
            <source>What the window calls it</source>
            <translation>ウィンドウに表示される名前</translation>
        </message>
        <message>
            <source>Several lines</source>
            <translation>複数行</translation>
        </message>
        <message>
            <source>Stands in it at first</source>
            <translation>初期値</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>ヘッド</translation>
        </message>
        <message>
            <source>A head&apos;s name or tensor; without one the model&apos;s heads in order, the last level at the final head</source>
            <translation>ヘッドの名前またはテンソル。指定しなければモデルのヘッドを順に使い、最後のレベルは最終ヘッドを使います</translation>
        </message>
        <message>
            <source>in order</source>
            <translation>順に割り当て</translation>
        </message>
        <message>
            <source>Answers with</source>
            <translation>回答の形式</translation>
        </message>
        <message>
            <source>free text</source>
            <translation>自由なテキスト</translation>
        </message>
        <message>
            <source>a label</source>
            <translation>ラベル</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>役割</translation>
        </message>
        <message>
            <source>Stands for {role} in the header before the answer</source>
            <translation>回答の前のヘッダーで{role}に入ります</translation>
        </message>
        <message>
            <source>Instruction</source>
            <translation>指示</translation>
        </message>
        <message>
            <source>A turn before the answer. {children} are the labels below the one before, {level1} is the first level&apos;s answer; fields and earlier levels stand in braces by their names.</source>
            <translation>回答の前のターンです。{children}は直前のラベルの下位のラベル、{level1}は最初のレベルの回答です。フィールドとそれまでのレベルは、名前を波括弧で囲んで参照します。</translation>
        </message>
        <message>
            <source>no turn before the answer</source>
            <translation>回答の前にターンなし</translation>
        </message>
        <message>
            <source>Its role</source>
            <translation>その役割</translation>
        </message>
        <message>
            <source>Whose turn the instruction is</source>
            <translation>指示がどの話者のターンか</translation>
        </message>
        <message>
            <source>Found by</source>
            <translation>ラベルの求め方</translation>
        </message>
        <message>
            <source>Compared by</source>
            <translation>比較の基準</translation>
        </message>
        <message>
            <source>What labels are compared by: their tokens&apos; log-probabilities together, or their mean</source>
            <translation>ラベルを比較する基準：トークンの対数確率の和、またはその平均</translation>
        </message>
        <message>
            <source>sum over the tokens</source>
            <translation>トークンの和</translation>
        </message>
        <message>
            <source>mean over the tokens</source>
            <translation>トークンの平均</translation>
        </message>
        <message>
            <source>File of the tree</source>
            <translation>木のファイル</translation>
        </message>
        <message>
            <source>A tree of labels (.json, .csv, .tsv, .taxonomy, .txt), beside the task or anywhere</source>
            <translation>ラベルの木(.json、.csv、.tsv、.taxonomy、.txt)。タスクと同じ場所でも、別の場所でもかまいません</translation>
        </message>
    </context>
    <context>
        <name>strata::TaskPreview</name>
        <message>
            <source>What the model sees</source>
            <translation>モデルに渡される内容</translation>
        </message>
        <message>
            <source>Example</source>
            <translation>例</translation>
        </message>
        <message>
            <source>Text with all marks</source>
            <translation>すべての記号を含むテキスト</translation>
        </message>
        <message>
            <source>Pieces and their tokens</source>
            <translation>ピースとそのトークン</translation>
        </message>
        <message>
            <source>piece</source>
            <translation>ピース</translation>
        </message>
        <message>
            <source>position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>read by</source>
            <translation>読み取り元</translation>
        </message>
        <message>
            <source>Shown as of before the last changes: the task cannot be read as it is now.</source>
            <translation>最後の変更より前の状態を表示しています：現在のタスクは読み込めません。</translation>
        </message>
        <message>
            <source>Open a model to see the token ids.</source>
            <translation>トークンIDを表示するには、モデルを開いてください。</translation>
        </message>
        <message>
            <source>Choose an example…</source>
            <translation>例を選択…</translation>
        </message>
        <message>
            <source>Answer of %1</source>
            <translation>%1の回答</translation>
        </message>
        <message>
            <source>head %1, layer %2</source>
            <translation>ヘッド%1、層%2</translation>
        </message>
        <message>
            <source>the model&apos;s head of level %1</source>
            <translation>レベル%1のモデルのヘッド</translation>
        </message>
        <message>
            <source>head %1</source>
            <translation>ヘッド%1</translation>
        </message>
        <message>
            <source>before the input</source>
            <translation>入力の前</translation>
        </message>
        <message>
            <source>the input</source>
            <translation>入力</translation>
        </message>
        <message>
            <source>before %1</source>
            <translation>%1の前</translation>
        </message>
        <message>
            <source>answer of %1</source>
            <translation>%1の回答</translation>
        </message>
        <message>
            <source>%1–%2</source>
            <translation>%1–%2</translation>
        </message>
        <message>
            <source>%1, at %2–%3</source>
            <translation>%1、位置%2–%3</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%nトークン</numerusform>
            </translation>
        </message>
        <message>
            <source>in the vocabulary: %1; bytes %2</source>
            <translation>語彙での表記：%1、バイト%2</translation>
        </message>
    </context>
    <context>
        <name>strata::TaskState</name>
        <message>
            <source>type JSON</source>
            <translation>JSONの入力</translation>
        </message>
    </context>
    <context>
        <name>strata::TaskWindow</name>
        <message>
            <source>The task&apos;s file as JSON</source>
            <translation>タスクファイルのJSON</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>フォーム</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>&amp;Use this task</source>
            <translation>このタスクを使用(&amp;U)</translation>
        </message>
        <message>
            <source>Edit &amp;labels…</source>
            <translation>ラベルを編集(&amp;L)…</translation>
        </message>
        <message>
            <source>Show the &amp;form</source>
            <translation>フォームを表示(&amp;F)</translation>
        </message>
        <message>
            <source>Show the &amp;JSON</source>
            <translation>JSONを表示(&amp;J)</translation>
        </message>
        <message>
            <source>New task</source>
            <translation>新規タスク</translation>
        </message>
        <message>
            <source>%1[*] – Task</source>
            <translation>%1[*] – タスク</translation>
        </message>
        <message>
            <source>Tasks (*.task.json)</source>
            <translation>タスク(*.task.json)</translation>
        </message>
        <message>
            <source>The JSON cannot be read: %1 The form shows what it said before.</source>
            <translation>JSONを読み込めません：%1 フォームには以前の内容が表示されています。</translation>
        </message>
        <message>
            <source>It cannot be used yet. %1</source>
            <translation>まだ使用できません。%1</translation>
        </message>
        <message>
            <source>choose labels</source>
            <translation>ラベルの選択</translation>
        </message>
        <message>
            <source>edit labels</source>
            <translation>ラベルの編集</translation>
        </message>
        <message>
            <source>Choose a tree of labels</source>
            <translation>ラベルの木を選択</translation>
        </message>
        <message>
            <source>Trees of labels (*.json *.csv *.tsv *.taxonomy *.taxnomy *.txt *.hier)</source>
            <translation>ラベルの木(*.json *.csv *.tsv *.taxonomy *.taxnomy *.txt *.hier)</translation>
        </message>
        <message>
            <source>take the labels along</source>
            <translation>ラベルファイルの同梱</translation>
        </message>
    </context>
    <context>
        <name>strata::TensorsPage</name>
        <message>
            <source>embedding</source>
            <translation>埋め込み</translation>
        </message>
        <message>
            <source>positions</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>attention norm</source>
            <translation>アテンション正規化</translation>
        </message>
        <message>
            <source>attention norm bias</source>
            <translation>アテンション正規化のバイアス</translation>
        </message>
        <message>
            <source>query</source>
            <translation>クエリ</translation>
        </message>
        <message>
            <source>query bias</source>
            <translation>クエリのバイアス</translation>
        </message>
        <message>
            <source>key</source>
            <translation>キー</translation>
        </message>
        <message>
            <source>key bias</source>
            <translation>キーのバイアス</translation>
        </message>
        <message>
            <source>value</source>
            <translation>バリュー</translation>
        </message>
        <message>
            <source>value bias</source>
            <translation>バリューのバイアス</translation>
        </message>
        <message>
            <source>query, key and value</source>
            <translation>クエリ、キー、バリュー</translation>
        </message>
        <message>
            <source>query, key and value bias</source>
            <translation>クエリ、キー、バリューのバイアス</translation>
        </message>
        <message>
            <source>query norm</source>
            <translation>クエリ正規化</translation>
        </message>
        <message>
            <source>key norm</source>
            <translation>キー正規化</translation>
        </message>
        <message>
            <source>attention output</source>
            <translation>アテンション出力</translation>
        </message>
        <message>
            <source>attention output bias</source>
            <translation>アテンション出力のバイアス</translation>
        </message>
        <message>
            <source>norm after attention</source>
            <translation>アテンション後の正規化</translation>
        </message>
        <message>
            <source>norm after attention bias</source>
            <translation>アテンション後の正規化のバイアス</translation>
        </message>
        <message>
            <source>MLP norm</source>
            <translation>MLP正規化</translation>
        </message>
        <message>
            <source>MLP norm bias</source>
            <translation>MLP正規化のバイアス</translation>
        </message>
        <message>
            <source>MLP gate</source>
            <translation>MLPゲート</translation>
        </message>
        <message>
            <source>MLP gate bias</source>
            <translation>MLPゲートのバイアス</translation>
        </message>
        <message>
            <source>MLP up</source>
            <translation>MLPアップ</translation>
        </message>
        <message>
            <source>MLP up bias</source>
            <translation>MLPアップのバイアス</translation>
        </message>
        <message>
            <source>MLP gate and up</source>
            <translation>MLPゲートとアップ</translation>
        </message>
        <message>
            <source>MLP gate and up bias</source>
            <translation>MLPゲートとアップのバイアス</translation>
        </message>
        <message>
            <source>MLP down</source>
            <translation>MLPダウン</translation>
        </message>
        <message>
            <source>MLP down bias</source>
            <translation>MLPダウンのバイアス</translation>
        </message>
        <message>
            <source>norm after MLP</source>
            <translation>MLP後の正規化</translation>
        </message>
        <message>
            <source>norm after MLP bias</source>
            <translation>MLP後の正規化のバイアス</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>最終正規化</translation>
        </message>
        <message>
            <source>final norm bias</source>
            <translation>最終正規化のバイアス</translation>
        </message>
        <message>
            <source>head</source>
            <translation>ヘッド</translation>
        </message>
        <message>
            <source>head bias</source>
            <translation>ヘッドのバイアス</translation>
        </message>
        <message>
            <source>token ids of a head</source>
            <translation>ヘッドのトークンID</translation>
        </message>
        <message>
            <source>Tensors</source>
            <translation>テンソル</translation>
        </message>
        <message>
            <source>Filter by name, part, role or type</source>
            <translation>名前、部分、役割、データ型で絞り込み</translation>
        </message>
        <message>
            <source>Filter tensors</source>
            <translation>テンソルの絞り込み</translation>
        </message>
        <message>
            <source>By &amp;block</source>
            <translation>ブロック別(&amp;B)</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名前</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>役割</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>形状</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>データ型</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>パラメータ</translation>
        </message>
        <message>
            <source>Stored</source>
            <translation>格納サイズ</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>割合</translation>
        </message>
        <message>
            <source>&amp;Statistics</source>
            <translation>統計量(&amp;S)</translation>
        </message>
        <message>
            <source>Reads all elements of the tensor, twice</source>
            <translation>テンソルのすべての要素を2回読み取ります</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>キャンセル(&amp;C)</translation>
        </message>
        <message>
            <source>Cop&amp;y</source>
            <translation>コピー(&amp;Y)</translation>
        </message>
        <message>
            <source>The chosen rows, or all that are shown, with tabs between the columns</source>
            <translation>選択した行、または表示中のすべての行を、列をタブで区切ってコピーします</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>書き出す(&amp;E)…</translation>
        </message>
        <message>
            <source>Writes what is shown, with the statistics that were computed, as CSV or JSON</source>
            <translation>表示中の内容を、計算済みの統計量とともにCSVまたはJSONで書き出します</translation>
        </message>
        <message>
            <source>Progress of the statistics</source>
            <translation>統計量の進捗</translation>
        </message>
        <message>
            <source>%1 %2 (%3)</source>
            <translation>%1 %2（%3）</translation>
        </message>
        <message>
            <source>Parameters: %1</source>
            <translation>パラメータ：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n tensor(s)</source>
            <translation>
                <numerusform>%nテンソル</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n tensor(s)</source>
            <translation>
                <numerusform>%nテンソル中%1</numerusform>
            </translation>
        </message>
        <message>
            <source>There was not enough memory for this.</source>
            <translation>この処理のためのメモリが足りませんでした。</translation>
        </message>
        <message>
            <source>Choose a tensor to see its statistics.</source>
            <translation>テンソルを選択すると、その統計量が表示されます。</translation>
        </message>
        <message>
            <source>role</source>
            <translation>役割</translation>
        </message>
        <message>
            <source>shape</source>
            <translation>形状</translation>
        </message>
        <message>
            <source>stored as</source>
            <translation>格納形式</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1、%2</translation>
        </message>
        <message>
            <source>minimum</source>
            <translation>最小値</translation>
        </message>
        <message>
            <source>maximum</source>
            <translation>最大値</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>standard deviation</source>
            <translation>標準偏差</translation>
        </message>
        <message>
            <source>root mean square</source>
            <translation>二乗平均平方根</translation>
        </message>
        <message>
            <source>Frobenius norm</source>
            <translation>フロベニウスノルム</translation>
        </message>
        <message>
            <source>elements</source>
            <translation>要素</translation>
        </message>
        <message>
            <source>zeros</source>
            <translation>ゼロ</translation>
        </message>
        <message>
            <source>NaN</source>
            <translation>NaN</translation>
        </message>
        <message>
            <source>infinite</source>
            <translation>無限大</translation>
        </message>
        <message>
            <source>Export the list of tensors</source>
            <translation>テンソルの一覧を書き出す</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>書き出し</translation>
        </message>
        <message>
            <source>Elements of %1</source>
            <translation>%1 の要素</translation>
        </message>
        <message>
            <source>up to %1 elements in a bar</source>
            <translation>1 本の棒に最大 %1 要素</translation>
        </message>
        <message>
            <source>from</source>
            <translation>から</translation>
        </message>
        <message>
            <source>to</source>
            <translation>まで</translation>
        </message>
        <message>
            <source>No finite element.</source>
            <translation>有限な要素はありません。</translation>
        </message>
        <message>
            <source>%1: from %2 to %3, mean %4, standard deviation %5, in %6 bars.</source>
            <translation>%1：%2 から %3、平均 %4、標準偏差 %5、棒 %6 本。</translation>
        </message>
        <message>
            <source>Embedding</source>
            <translation>埋め込み</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>アテンション</translation>
        </message>
        <message>
            <source>MLP</source>
            <translation>MLP</translation>
        </message>
        <message>
            <source>Norms</source>
            <translation>ノルム</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>ヘッド</translation>
        </message>
        <message>
            <source>Not used</source>
            <translation>未使用</translation>
        </message>
        <message>
            <source>not used</source>
            <translation>未使用</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1(%2)</translation>
        </message>
        <message>
            <source>Block %1</source>
            <translation>ブロック %1</translation>
        </message>
        <message>
            <source>Final norm</source>
            <translation>最終ノルム</translation>
        </message>
    </context>
    <context>
        <name>strata::TextField</name>
        <message>
            <source>All %1 characters are kept; only the beginning is shown, and it cannot be typed into.</source>
            <translation>%1文字すべてが保持されています。先頭だけが表示され、ここでは編集できません。</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>元に戻す</translation>
        </message>
        <message>
            <source>Puts back what was written here before this text</source>
            <translation>このテキストが入る前にここに書かれていた内容に戻します</translation>
        </message>
    </context>
    <context>
        <name>strata::TokenizerPage</name>
        <message>
            <source>Tokenizer</source>
            <translation>トークナイザ</translation>
        </message>
        <message>
            <source>Text to be taken apart</source>
            <translation>分割するテキスト</translation>
        </message>
        <message>
            <source>Pieces that contain …, or an id</source>
            <translation>…を含むピース、またはID</translation>
        </message>
        <message>
            <source>Search the vocabulary</source>
            <translation>語彙を検索</translation>
        </message>
        <message>
            <source>&amp;Special and added only</source>
            <translation>特殊・追加トークンのみ(&amp;S)</translation>
        </message>
        <message>
            <source>Pieces of the text</source>
            <translation>テキストのピース</translation>
        </message>
        <message>
            <source>Pieces that were found</source>
            <translation>見つかったピース</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Piece</source>
            <translation>ピース</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>テキスト</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>バイト</translation>
        </message>
        <message>
            <source>Chat template</source>
            <translation>チャットテンプレート</translation>
        </message>
        <message>
            <source>The model has no chat template.</source>
            <translation>モデルにチャットテンプレートがありません。</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>%1 with %2 pieces · begin: %3 · end: %4 · begins a text by itself: %5</source>
            <translation>%1、%2ピース · 開始：%3 · 終了：%4 · テキスト開始トークンを自動で付加：%5</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>はい</translation>
        </message>
        <message>
            <source>no</source>
            <translation>いいえ</translation>
        </message>
        <message>
            <source>Chat template: %1</source>
            <translation>チャットテンプレート：%1</translation>
        </message>
        <message>
            <source>special</source>
            <translation>特殊</translation>
        </message>
        <message>
            <source>added</source>
            <translation>追加</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%nトークン</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n piece(s)</source>
            <translation>
                <numerusform>%nピース</numerusform>
            </translation>
        </message>
        <message>
            <source>the first %1 of %2 pieces</source>
            <translation>%2ピース中、最初の%1ピース</translation>
        </message>
    </context>
    <context>
        <name>strata::TokenizerView</name>
        <message>
            <source>Tokenizer</source>
            <translation>トークナイザ</translation>
        </message>
        <message>
            <source>How a text becomes tokens: every piece with its id and its bytes. With a second tokenizer, the pieces that the other one has not are marked (≠).</source>
            <translation>テキストがどのようにトークンになるかを、各ピースのIDとバイトとともに示します。2つ目のトークナイザを選ぶと、もう一方にないピースに印(≠)が付きます。</translation>
        </message>
        <message>
            <source>Reading the tokenizer of %1</source>
            <translation>%1のトークナイザを読み込んでいます</translation>
        </message>
        <message>
            <source>The tokenizer is being read …</source>
            <translation>トークナイザを読み込んでいます…</translation>
        </message>
        <message>
            <source>Model &amp;folder…</source>
            <translation>モデルフォルダ(&amp;F)…</translation>
        </message>
        <message>
            <source>&amp;Tokenizer or GGUF file…</source>
            <translation>トークナイザまたはGGUFファイル(&amp;T)…</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <translation>なし(&amp;N)</translation>
        </message>
        <message>
            <source>Text to be taken apart</source>
            <translation>分割するテキスト</translation>
        </message>
        <message>
            <source>compare with</source>
            <translation>比較相手</translation>
        </message>
        <message>
            <source>Second tokenizer</source>
            <translation>2つ目のトークナイザ</translation>
        </message>
        <message>
            <source>A second model</source>
            <translation>2つ目のモデル</translation>
        </message>
        <message>
            <source>A second tokenizer</source>
            <translation>2つ目のトークナイザ</translation>
        </message>
        <message>
            <source>Tokenizers (*.json *.model *.gguf)</source>
            <translation>トークナイザ(*.json *.model *.gguf)</translation>
        </message>
        <message>
            <source>Open a model: its tokenizer takes the text above apart.</source>
            <translation>モデルを開いてください。そのトークナイザが上のテキストを分割します。</translation>
        </message>
    </context>
    <context>
        <name>strata::TokensTable</name>
        <message>
            <source>Stage</source>
            <translation>段階</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>確率</translation>
        </message>
        <message>
            <source>Log-probability (nats)</source>
            <translation>対数確率(nats)</translation>
        </message>
        <message>
            <source>Entropy (nats)</source>
            <translation>エントロピー(nats)</translation>
        </message>
        <message>
            <source>Margin (nats)</source>
            <translation>マージン(nats)</translation>
        </message>
    </context>
    <context>
        <name>strata::TopTokensTable</name>
        <message>
            <source>Rank</source>
            <translation>順位</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>確率</translation>
        </message>
        <message>
            <source>Log-probability (nats)</source>
            <translation>対数確率(nats)</translation>
        </message>
    </context>
    <context>
        <name>strata::TrainDialog</name>
        <message>
            <source>Train</source>
            <translation>学習</translation>
        </message>
        <message>
            <source>The training is a program of its own: it goes on when this window is closed, and opens again by its log.</source>
            <translation>学習は独立したプログラムです。このウィンドウを閉じても続行され、ログからもう一度開けます。</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>モデル(&amp;M)</translation>
        </message>
        <message>
            <source>Choose the model to begin with</source>
            <translation>学習を始めるモデルを選択</translation>
        </message>
        <message>
            <source>&amp;Task</source>
            <translation>タスク(&amp;T)</translation>
        </message>
        <message>
            <source>Choose the task file</source>
            <translation>タスクファイルを選択</translation>
        </message>
        <message>
            <source>&amp;Rows to learn from</source>
            <translation>学習に使う行(&amp;R)</translation>
        </message>
        <message>
            <source>Choose the rows to learn from</source>
            <translation>学習に使う行を選択</translation>
        </message>
        <message>
            <source>&amp;Held-out rows</source>
            <translation>ホールドアウト行(&amp;H)</translation>
        </message>
        <message>
            <source>Choose the held-out rows</source>
            <translation>ホールドアウト行を選択</translation>
        </message>
        <message>
            <source>&amp;Output folder</source>
            <translation>出力フォルダ(&amp;O)</translation>
        </message>
        <message>
            <source>Choose the folder to write</source>
            <translation>書き込み先のフォルダを選択</translation>
        </message>
        <message>
            <source>as the model says</source>
            <translation>モデルの指定どおり</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>none; 15:domain:2:norm is layer, name, weight, readout</source>
            <translation>なし。15:domain:2:normは層、名前、重み、読み出し</translation>
        </message>
        <message>
            <source>&amp;New heads</source>
            <translation>新しいヘッド(&amp;N)</translation>
        </message>
        <message>
            <source>everything</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>the heads alone</source>
            <translation>ヘッドのみ</translation>
        </message>
        <message>
            <source>low-rank updates (LoRA) and the heads</source>
            <translation>低ランクの更新(LoRA)とヘッド</translation>
        </message>
        <message>
            <source>&amp;Learns</source>
            <translation>学習対象(&amp;L)</translation>
        </message>
        <message>
            <source>rank</source>
            <translation>ランク</translation>
        </message>
        <message>
            <source>by epochs</source>
            <translation>エポックで指定</translation>
        </message>
        <message>
            <source>St&amp;eps</source>
            <translation>ステップ(&amp;E)</translation>
        </message>
        <message>
            <source>epochs</source>
            <translation>エポック</translation>
        </message>
        <message>
            <source>tokens of a step</source>
            <translation>1ステップのトークン数</translation>
        </message>
        <message>
            <source>an epoch</source>
            <translation>1エポック</translation>
        </message>
        <message>
            <source>Learning r&amp;ate</source>
            <translation>学習率(&amp;A)</translation>
        </message>
        <message>
            <source>held-out rows after every</source>
            <translation>ホールドアウト行の評価間隔</translation>
        </message>
        <message>
            <source>such as --samples 6 --layer-rows 50 --checkpoint-every 100</source>
            <translation>例：--samples 6 --layer-rows 50 --checkpoint-every 100</translation>
        </message>
        <message>
            <source>Other o&amp;ptions</source>
            <translation>その他のオプション(&amp;P)</translation>
        </message>
        <message>
            <source>The command</source>
            <translation>コマンド</translation>
        </message>
        <message>
            <source>&amp;Copy the command</source>
            <translation>コマンドをコピー(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>開始(&amp;S)</translation>
        </message>
        <message>
            <source>Model &amp;folder…</source>
            <translation>モデルフォルダ(&amp;F)…</translation>
        </message>
        <message>
            <source>&amp;GGUF file…</source>
            <translation>GGUFファイル(&amp;G)…</translation>
        </message>
    </context>
    <context>
        <name>strata::TrainPanel</name>
        <message>
            <source>%1 s left</source>
            <translation>残り%1 s</translation>
        </message>
        <message>
            <source>%1 min left</source>
            <translation>残り%1 min</translation>
        </message>
        <message>
            <source>%1 h %2 min left</source>
            <translation>残り%1 h %2 min</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>ログ</translation>
        </message>
        <message>
            <source>Laid over it</source>
            <translation>重ねて表示</translation>
        </message>
        <message>
            <source>Pinned baseline</source>
            <translation>ピン留めしたベースライン</translation>
        </message>
        <message>
            <source>Train…</source>
            <translation>学習…</translation>
        </message>
        <message>
            <source>Starts a training in a process of its own</source>
            <translation>独立したプロセスで学習を開始します</translation>
        </message>
        <message>
            <source>Open a log…</source>
            <translation>ログを開く…</translation>
        </message>
        <message>
            <source>A training log of any program, or of a training that goes on</source>
            <translation>任意のプログラムの学習ログ、または進行中の学習のログ</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Ends it after this step; its state is kept, and Resume goes on from there</source>
            <translation>このステップの後で終了します。状態は保持され、「再開」で続きから始められます</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>再開</translation>
        </message>
        <message>
            <source>Starts the same command again; it goes on from its last state</source>
            <translation>同じコマンドをもう一度開始し、最後の状態から続けます</translation>
        </message>
        <message>
            <source>Logs that are laid over the shown one</source>
            <translation>表示中のログに重ねるログ</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Stopping</source>
            <translation>停止処理中</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>実行中</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>一時停止中</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>完了</translation>
        </message>
        <message>
            <source>Ended without a word</source>
            <translation>出力なしで終了</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失敗</translation>
        </message>
        <message>
            <source>step %1 of %2</source>
            <translation>ステップ%1/%2</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>ステップ%1</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1トークン/s</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>続行</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>一時停止</translation>
        </message>
        <message>
            <source>Goes on where it was halted</source>
            <translation>一時停止したところから続けます</translation>
        </message>
        <message>
            <source>Halts it where it is; it keeps its memory</source>
            <translation>現在のところで一時停止します。メモリは保持されます</translation>
        </message>
        <message>
            <source>Other open logs appear here.</source>
            <translation>開いている他のログがここに表示されます。</translation>
        </message>
    </context>
    <context>
        <name>strata::TrainWorkspace</name>
        <message>
            <source>The training ended before it wrote anything into %1.</source>
            <translation>%1に何も書き込まないうちに学習が終了しました。</translation>
        </message>
        <message>
            <source>The training did not begin: %1</source>
            <translation>学習が始まりませんでした：%1</translation>
        </message>
        <message>
            <source>The training was killed or crashed. Resume goes on from its last checkpoint.</source>
            <translation>学習が強制終了されたか、クラッシュしました。「再開」で最後のチェックポイントから続けられます。</translation>
        </message>
        <message>
            <source>The training was killed or crashed; it said last: %1</source>
            <translation>学習が強制終了されたか、クラッシュしました。最後の出力：%1</translation>
        </message>
        <message>
            <source>The folder %1 cannot be made.</source>
            <translation>フォルダ%1を作成できません。</translation>
        </message>
        <message>
            <source>The training was started as process %1</source>
            <translation>学習をプロセス%1として開始しました</translation>
        </message>
        <message>
            <source>The training has ended</source>
            <translation>学習が終わりました</translation>
        </message>
        <message>
            <source>The training was stopped</source>
            <translation>学習を停止しました</translation>
        </message>
        <message>
            <source>The training ended before its last step</source>
            <translation>学習は最後のステップの前に終わりました</translation>
        </message>
    </context>
    <context>
        <name>strata::TrainingFigure</name>
        <message>
            <source>No training log yet. Open one, or start a training with Train….</source>
            <translation>学習ログはまだありません。ログを開くか、「学習…」で学習を開始してください。</translation>
        </message>
    </context>
    <context>
        <name>strata::TrainingOrderText</name>
        <message>
            <source>Name the model to begin with.</source>
            <translation>学習を始めるモデルを指定してください。</translation>
        </message>
        <message>
            <source>The model does not exist.</source>
            <translation>モデルが存在しません。</translation>
        </message>
        <message>
            <source>Name the rows to learn from.</source>
            <translation>学習に使う行を指定してください。</translation>
        </message>
        <message>
            <source>The file of rows does not exist.</source>
            <translation>行のファイルが存在しません。</translation>
        </message>
        <message>
            <source>The file of held-out rows does not exist.</source>
            <translation>ホールドアウト行のファイルが存在しません。</translation>
        </message>
        <message>
            <source>Give a learning rate above 0, such as 0.001.</source>
            <translation>0.001のように、0より大きい学習率を指定してください。</translation>
        </message>
        <message>
            <source>Name the folder to write.</source>
            <translation>書き込み先のフォルダを指定してください。</translation>
        </message>
        <message>
            <source>The output is a file; name a folder.</source>
            <translation>出力先がファイルです。フォルダを指定してください。</translation>
        </message>
    </context>
    <context>
        <name>strata::TrainingView</name>
        <message>
            <source>A figure of the shown training log. In plots: wheel to zoom (with Ctrl where the view scrolls), double click to see all, + and −, N for the next plot; a click on an entry of the legend hides it.</source>
            <translation>表示中の学習ログの図です。プロットでは、ホイールで拡大・縮小（ビューがスクロールする場合はCtrlと併用）、ダブルクリックで全体を表示、+と−、Nで次のプロットへ移動します。凡例の項目をクリックすると、その線を隠します。</translation>
        </message>
        <message>
            <source>Smoothing: %1</source>
            <translation>平滑化：%1</translation>
        </message>
        <message>
            <source>The weight of what was before in the moving average</source>
            <translation>移動平均での、それまでの値の重み</translation>
        </message>
        <message>
            <source>No training log yet. Open one, or start a training.</source>
            <translation>学習ログはまだありません。ログを開くか、学習を開始してください。</translation>
        </message>
    </context>
    <context>
        <name>strata::TrajectoryView</name>
        <message>
            <source>Trajectories</source>
            <translation>軌跡</translation>
        </message>
        <message>
            <source>log-probability of the token</source>
            <translation>トークンの対数確率</translation>
        </message>
        <message>
            <source>probability of the token</source>
            <translation>トークンの確率</translation>
        </message>
        <message>
            <source>What is drawn over the layers</source>
            <translation>層に沿って描く量</translation>
        </message>
        <message>
            <source>Shown: %1</source>
            <translation>表示：%1</translation>
        </message>
        <message>
            <source>&amp;Group the tokens pinned at this position (G)</source>
            <translation>この位置でピン留めしたトークンをグループ化(&amp;G) (G)</translation>
        </message>
        <message>
            <source>&amp;Ungroup (U)</source>
            <translation>グループ解除(&amp;U) (U)</translation>
        </message>
        <message>
            <source>groups</source>
            <translation>グループ</translation>
        </message>
        <message>
            <source>Tokens whose probabilities are summed</source>
            <translation>確率を合計するトークン</translation>
        </message>
        <message>
            <source>Groups of tokens</source>
            <translation>トークンのグループ</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>層%1</translation>
        </message>
        <message>
            <source>What is pinned in the Lens, over the layers. Lines are the lens, circles the trained heads. Wheel to zoom the y axis, drag to move it, double click to see all. Click the legend to hide or show a line, with Shift to highlight it. Keys: + and −, arrows with Ctrl and Shift, 0, H and T.</source>
            <translation>レンズでピン留めしたものを、層に沿って示します。線はレンズ、円は学習済みヘッドです。ホイールでy軸を拡大・縮小、ドラッグで移動、ダブルクリックで全体を表示します。凡例をクリックすると線を隠すか表示し、Shiftと併用すると強調します。キー：+と−、CtrlまたはShiftと矢印、0、H、T。</translation>
        </message>
        <message>
            <source>Click: hide or show. Shift+click: highlight.</source>
            <translation>クリック：表示／非表示。Shift+クリック：強調。</translation>
        </message>
    </context>
    <context>
        <name>strata::WhatIfMenu</name>
        <message>
            <source>What if ▾</source>
            <translation>もしも ▾</translation>
        </message>
        <message>
            <source>What if a level said something else?</source>
            <translation>もしもある階層レベルの回答が違っていたら？</translation>
        </message>
        <message>
            <source>If %1 were not “%2”</source>
            <translation>もしも%1が「%2」でなかったら</translation>
        </message>
        <message>
            <source>Without what is given</source>
            <translation>指定なしの場合</translation>
        </message>
        <message>
            <source>What if %1 were “%2”?</source>
            <translation>もしも%1が「%2」だったら？</translation>
        </message>
        <message>
            <source>%1 = “%2”, p %3</source>
            <translation>%1 = 「%2」、p %3</translation>
        </message>
        <message>
            <source>%1 (as it is)</source>
            <translation>%1（現在のまま）</translation>
        </message>
        <message>
            <source>Another answer of %1…</source>
            <translation>%1の別の回答…</translation>
        </message>
        <message>
            <source>What if</source>
            <translation>もしも</translation>
        </message>
        <message>
            <source>Answer of the level %1:</source>
            <translation>階層レベル%1の回答：</translation>
        </message>
        <message>
            <source>If token %1 of %2 were not “%3”</source>
            <translation>%2のトークン%1が「%3」でなかったら</translation>
        </message>
        <message>
            <source>go on with “%1”, p %2</source>
            <translation>「%1」で続ける、p %2</translation>
        </message>
    </context>
    <context>
        <name>strata::Words</name>
        <message>
            <source>labels per row</source>
            <translation>1行あたりのラベル</translation>
        </message>
        <message>
            <source>Mean number of gold labels.</source>
            <translation>正解ラベルの平均個数。</translation>
        </message>
        <message>
            <source>exact match</source>
            <translation>完全一致</translation>
        </message>
        <message>
            <source>Rows whose set of labels is the gold one.</source>
            <translation>ラベルの集合が正解と一致する行。</translation>
        </message>
        <message>
            <source>joint accuracy</source>
            <translation>結合正解率</translation>
        </message>
        <message>
            <source>Rows that are right on every level for which they have gold.</source>
            <translation>正解のあるすべての階層レベルで正答した行。</translation>
        </message>
        <message>
            <source>joint micro-F1</source>
            <translation>結合マイクロ F1</translation>
        </message>
        <message>
            <source>The whole path as one label: HdLM&apos;s micro-F1, equal to the joint accuracy.</source>
            <translation>経路全体を1つのラベルとみなします。HdLMのマイクロ F1で、結合正解率に等しくなります。</translation>
        </message>
        <message>
            <source>joint macro-F1</source>
            <translation>結合マクロ F1</translation>
        </message>
        <message>
            <source>The whole path as one label, mean over the paths that occur: HdLM&apos;s macro-F1.</source>
            <translation>経路全体を1つのラベルとみなし、出現する経路について平均します。HdLMのマクロ F1です。</translation>
        </message>
        <message>
            <source>micro precision</source>
            <translation>マイクロ適合率</translation>
        </message>
        <message>
            <source>Right labels among those that were said.</source>
            <translation>回答したラベルのうち正しいもの。</translation>
        </message>
        <message>
            <source>micro recall</source>
            <translation>マイクロ再現率</translation>
        </message>
        <message>
            <source>Right labels among the gold ones.</source>
            <translation>正解ラベルのうち正しく回答されたもの。</translation>
        </message>
        <message>
            <source>micro-F1</source>
            <translation>マイクロ F1</translation>
        </message>
        <message>
            <source>Over all labels of all levels, as the field counts.</source>
            <translation>全階層レベルの全ラベルについて、この分野の慣例どおりに集計します。</translation>
        </message>
        <message>
            <source>macro-F1</source>
            <translation>マクロ F1</translation>
        </message>
        <message>
            <source>Mean over all labels; one that does not occur counts 0.</source>
            <translation>全ラベルの平均。出現しないラベルは0とします。</translation>
        </message>
        <message>
            <source>macro-F1, labels that occur</source>
            <translation>マクロ F1、出現するラベル</translation>
        </message>
        <message>
            <source>Mean over the labels that occur.</source>
            <translation>出現するラベルの平均。</translation>
        </message>
        <message>
            <source>C-micro-F1</source>
            <translation>C-マイクロ F1</translation>
        </message>
        <message>
            <source>A label is right only where all its ancestors are.</source>
            <translation>祖先がすべて正しい場合にのみ、ラベルを正答とします。</translation>
        </message>
        <message>
            <source>C-macro-F1</source>
            <translation>C-マクロ F1</translation>
        </message>
        <message>
            <source>P-micro-F1</source>
            <translation>P-マイクロ F1</translation>
        </message>
        <message>
            <source>Over root-to-leaf paths, with HierVerb&apos;s penalty.</source>
            <translation>根から葉までの経路について、HierVerbのペナルティ付きで計算します。</translation>
        </message>
        <message>
            <source>P-macro-F1</source>
            <translation>P-マクロ F1</translation>
        </message>
        <message>
            <source>P-penalty</source>
            <translation>P-ペナルティ</translation>
        </message>
        <message>
            <source>HierVerb&apos;s factor for labels outside complete paths.</source>
            <translation>完全な経路に含まれないラベルに対するHierVerbの係数。</translation>
        </message>
        <message>
            <source>P-accuracy</source>
            <translation>P-正解率</translation>
        </message>
        <message>
            <source>HierVerb&apos;s name for the exact match.</source>
            <translation>完全一致のHierVerbでの呼び名。</translation>
        </message>
        <message>
            <source>hierarchical precision</source>
            <translation>階層適合率</translation>
        </message>
        <message>
            <source>Labels with all their ancestors (Kiritchenko et al. 2006).</source>
            <translation>ラベルにすべての祖先を加えたもの(Kiritchenko et al. 2006)。</translation>
        </message>
        <message>
            <source>hierarchical recall</source>
            <translation>階層再現率</translation>
        </message>
        <message>
            <source>hierarchical F1</source>
            <translation>階層F1</translation>
        </message>
        <message>
            <source>hierarchical F1, mean of rows</source>
            <translation>階層F1、行の平均</translation>
        </message>
        <message>
            <source>The same for each row, then the mean.</source>
            <translation>同じものを行ごとに計算し、平均した値。</translation>
        </message>
        <message>
            <source>consistency</source>
            <translation>整合性</translation>
        </message>
        <message>
            <source>Rows whose every answer is a path of the tree.</source>
            <translation>すべての回答が木の経路になっている行。</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>正解率</translation>
        </message>
        <message>
            <source>Rows that are right on this level.</source>
            <translation>この階層レベルで正答した行。</translation>
        </message>
        <message>
            <source>accuracy with parents</source>
            <translation>親を含む正解率</translation>
        </message>
        <message>
            <source>Rows that are right on this level and on all above.</source>
            <translation>この階層レベルとその上のすべてで正答した行。</translation>
        </message>
        <message>
            <source>micro-F1 of the level</source>
            <translation>レベルのマイクロ F1</translation>
        </message>
        <message>
            <source>Over the labels of this level.</source>
            <translation>この階層レベルのラベルについて集計します。</translation>
        </message>
        <message>
            <source>macro-F1 of the level</source>
            <translation>レベルのマクロ F1</translation>
        </message>
        <message>
            <source>Mean over all labels of this level.</source>
            <translation>この階層レベルの全ラベルの平均。</translation>
        </message>
        <message>
            <source>macro-F1 of the level, labels that occur</source>
            <translation>レベルのマクロ F1、出現するラベル</translation>
        </message>
        <message>
            <source>Mean over those labels of this level that occur.</source>
            <translation>この階層レベルのラベルのうち、出現するものの平均。</translation>
        </message>
        <message>
            <source>valid answers</source>
            <translation>有効な回答</translation>
        </message>
        <message>
            <source>Answers that are a label of this level.</source>
            <translation>この階層レベルのラベルである回答。</translation>
        </message>
        <message>
            <source>right where the level above is right</source>
            <translation>上のレベルが正答の場合の正答</translation>
        </message>
        <message>
            <source>How a mistake is carried down.</source>
            <translation>誤りが下へどう伝わるか。</translation>
        </message>
        <message>
            <source>right where the level above is wrong</source>
            <translation>上のレベルが誤答の場合の正答</translation>
        </message>
        <message>
            <source>mean confidence</source>
            <translation>平均確信度</translation>
        </message>
        <message>
            <source>Of the label that was said.</source>
            <translation>回答したラベルの値。</translation>
        </message>
        <message>
            <source>ECE</source>
            <translation>ECE</translation>
        </message>
        <message>
            <source>Expected calibration error, 15 equal-width bins (Guo et al. 2017).</source>
            <translation>期待較正誤差、等幅の15区分(Guo et al. 2017)。</translation>
        </message>
        <message>
            <source>MCE</source>
            <translation>MCE</translation>
        </message>
        <message>
            <source>The largest gap of a bin.</source>
            <translation>区分ごとの差の最大値。</translation>
        </message>
        <message>
            <source>Brier score</source>
            <translation>Brierスコア</translation>
        </message>
        <message>
            <source>AURC</source>
            <translation>AURC</translation>
        </message>
        <message>
            <source>Area under the risk–coverage curve (Geifman et al. 2019).</source>
            <translation>リスク・カバレッジ曲線の下の面積(Geifman et al. 2019)。</translation>
        </message>
        <message>
            <source>ROUGE-L</source>
            <translation>ROUGE-L</translation>
        </message>
        <message>
            <source>F1 of the longest common subsequence, no stemming.</source>
            <translation>最長共通部分列のF1、ステミングなし。</translation>
        </message>
        <message>
            <source>CIDEr-D</source>
            <translation>CIDEr-D</translation>
        </message>
        <message>
            <source>As pycocoevalcap computes it, times 10.</source>
            <translation>pycocoevalcapの計算方法による値の10倍。</translation>
        </message>
        <message>
            <source>distinct-1</source>
            <translation>distinct-1</translation>
        </message>
        <message>
            <source>Different words among all words.</source>
            <translation>全単語に占める異なる単語の割合。</translation>
        </message>
        <message>
            <source>distinct-2</source>
            <translation>distinct-2</translation>
        </message>
        <message>
            <source>Different pairs of words among all pairs.</source>
            <translation>全単語対に占める異なる単語対の割合。</translation>
        </message>
        <message>
            <source>−log p of a token of the reference</source>
            <translation>参照の1トークンあたりの−log p</translation>
        </message>
        <message>
            <source>Teacher forcing, mean, nats.</source>
            <translation>教師強制、平均、nats。</translation>
        </message>
        <message>
            <source>perplexity of the reference</source>
            <translation>参照のパープレキシティ</translation>
        </message>
        <message>
            <source>Its exponential.</source>
            <translation>その指数関数の値。</translation>
        </message>
        <message>
            <source>accuracy of labels with a confidence</source>
            <translation>確信度のあるラベルの正解率</translation>
        </message>
        <message>
            <source>BLEU-%1, lower-cased words</source>
            <translation>BLEU-%1、小文字化した単語</translation>
        </message>
        <message>
            <source>Words split at white space, no smoothing.</source>
            <translation>空白で区切った単語、平滑化なし。</translation>
        </message>
        <message>
            <source>BLEU-%1</source>
            <translation>BLEU-%1</translation>
        </message>
        <message>
            <source>Whole paths as one label each (HdLM)</source>
            <translation>経路全体をそれぞれ1つのラベルとみなす(HdLM)</translation>
        </message>
        <message>
            <source>C-metrics (Yu et al. 2022)</source>
            <translation>C指標(Yu et al. 2022)</translation>
        </message>
        <message>
            <source>P-metrics (HierVerb)</source>
            <translation>P指標(HierVerb)</translation>
        </message>
        <message>
            <source>The hierarchy</source>
            <translation>階層</translation>
        </message>
        <message>
            <source>The data</source>
            <translation>データ</translation>
        </message>
        <message>
            <source>All labels of all levels (as the field counts)</source>
            <translation>全階層レベルの全ラベル（この分野の慣例どおりの集計）</translation>
        </message>
        <message>
            <source>%1: calibration</source>
            <translation>%1：較正</translation>
        </message>
        <message>
            <source>%1: errors carried down</source>
            <translation>%1：下へ伝わる誤り</translation>
        </message>
        <message>
            <source>%1: text</source>
            <translation>%1：テキスト</translation>
        </message>
        <message>
            <source>%1: likelihood</source>
            <translation>%1：尤度</translation>
        </message>
    </context>
</TS>
