<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Agreement</name>
        <message>
            <source>Agreement</source>
            <translation>一致性</translation>
        </message>
        <message>
            <source>same top-1</source>
            <translation>top-1 相同</translation>
        </message>
        <message>
            <source>overlap of the top-k (Jaccard)</source>
            <translation>top-k 的重叠（Jaccard）</translation>
        </message>
        <message>
            <source>JS distance (√nats)</source>
            <translation>JS 距离（√nats）</translation>
        </message>
        <message>
            <source>mean of %1 of %2 positions</source>
            <translation>%2 个位置中 %1 个的均值</translation>
        </message>
        <message>
            <source>to the final row only, %1</source>
            <translation>仅与最后一行相比，%1</translation>
        </message>
        <message>
            <source>Settling depth</source>
            <translation>稳定深度</translation>
        </message>
        <message>
            <source>first layer that keeps the answer</source>
            <translation>保持该回答的首个层</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>flips</source>
            <translation>变化次数</translation>
        </message>
        <message>
            <source>%1 of pairs of rows, %2; settling depth</source>
            <translation>各行两两比较：%1，%2；稳定深度</translation>
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
            <translation>另一行</translation>
        </message>
        <message>
            <source>value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>positions that settle here</source>
            <translation>稳定于此的位置</translation>
        </message>
        <message>
            <source>mean changes of their top-1</source>
            <translation>其 top-1 的平均变化次数</translation>
        </message>
        <message>
            <source>%1: being counted …</source>
            <translation>%1：正在计数 …</translation>
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
                <numerusform>含 %n 个面板的图</numerusform>
            </translation>
        </message>
        <message>
            <source>panel</source>
            <translation>面板</translation>
        </message>
    </context>
    <context>
        <name>Confidence</name>
        <message>
            <source>probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <source>probability of the head&apos;s own first choice</source>
            <translation>该头自身首选的概率</translation>
        </message>
        <message>
            <source>log-probability</source>
            <translation>对数概率</translation>
        </message>
        <message>
            <source>entropy</source>
            <translation>熵</translation>
        </message>
        <message>
            <source>margin of the first over the second</source>
            <translation>首选领先次选的差距</translation>
        </message>
        <message>
            <source>probability of first choice</source>
            <translation>首选的概率</translation>
        </message>
        <message>
            <source>log-probability (nats)</source>
            <translation>对数概率（nats）</translation>
        </message>
        <message>
            <source>entropy (nats)</source>
            <translation>熵（nats）</translation>
        </message>
        <message>
            <source>margin (nats)</source>
            <translation>差距（nats）</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>置信度</translation>
        </message>
        <message>
            <source>generated token</source>
            <translation>生成的词元</translation>
        </message>
        <message>
            <source>the head that decoded</source>
            <translation>执行解码的头</translation>
        </message>
        <message>
            <source>level %1 · %2</source>
            <translation>层级 %1 · %2</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>trained head</source>
            <translation>已训练的头</translation>
        </message>
        <message>
            <source>lines: logit lens (final norm)</source>
            <translation>线条：logit 透镜（最终归一化）</translation>
        </message>
        <message>
            <source>no layer readings in this run: trained heads only</source>
            <translation>此运行中没有各层读数：仅有已训练的头</translation>
        </message>
        <message>
            <source>%1 of every head over the generated positions</source>
            <translation>各头在生成位置上的%1</translation>
        </message>
        <message>
            <source>stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>%1 at chosen tokens, over layers and trained heads</source>
            <translation>所选词元处的%1，跨各层与已训练的头</translation>
        </message>
        <message>
            <source>read by</source>
            <translation>读取方</translation>
        </message>
        <message>
            <source>logit lens</source>
            <translation>logit 透镜</translation>
        </message>
    </context>
    <context>
        <name>Figure</name>
        <message>
            <source>raw</source>
            <translation>原始</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>最终归一化</translation>
        </message>
        <message>
            <source>layer %1 · %2</source>
            <translation>第 %1 层 · %2</translation>
        </message>
        <message>
            <source>layer %1 of %2 · %3</source>
            <translation>第 %1 层，共 %2 层 · %3</translation>
        </message>
        <message numerus="yes">
            <source>%n rows of %1</source>
            <translation>
                <numerusform>%n 行：%1</numerusform>
            </translation>
        </message>
        <message>
            <source>%1. Its numbers: %2.</source>
            <translation>%1。其数据：%2。</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>“%1”</translation>
        </message>
        <message>
            <source>%1 at layer %2: %3</source>
            <translation>第 %2 层的%1：%3</translation>
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
            <translation>标签路径的 p 为 %1。</translation>
        </message>
    </context>
    <context>
        <name>FigureFile</name>
        <message>
            <source>it has what a later version of Strata wrote (version %1): that is kept, and not shown</source>
            <translation>其中含有较新版本的 Strata（版本 %1）写入的内容：予以保留，但不显示</translation>
        </message>
        <message>
            <source>it has what this version does not know: that is kept, and not shown</source>
            <translation>其中含有此版本无法识别的内容：予以保留，但不显示</translation>
        </message>
    </context>
    <context>
        <name>FigureLint</name>
        <message>
            <source>“%1”</source>
            <translation>“%1”</translation>
        </message>
        <message>
            <source>%1 pt</source>
            <translation>%1 pt</translation>
        </message>
        <message>
            <source>no text</source>
            <translation>无文字</translation>
        </message>
        <message>
            <source>smallest type</source>
            <translation>最小字号</translation>
        </message>
        <message>
            <source>at least %1</source>
            <translation>至少 %1</translation>
        </message>
        <message>
            <source>choose a wider size, or show less</source>
            <translation>选择更宽的尺寸，或减少显示内容</translation>
        </message>
        <message>
            <source>thinnest line</source>
            <translation>最细线条</translation>
        </message>
        <message>
            <source>no lines</source>
            <translation>无线条</translation>
        </message>
        <message>
            <source>choose a wider size</source>
            <translation>选择更宽的尺寸</translation>
        </message>
        <message>
            <source>%1 : 1</source>
            <translation>%1 : 1</translation>
        </message>
        <message numerus="yes">
            <source>, and %n more below</source>
            <translation>
                <numerusform>，另有 %n 个低于此值</numerusform>
            </translation>
        </message>
        <message>
            <source>contrast of text</source>
            <translation>文字对比度</translation>
        </message>
        <message>
            <source>at least %1 : 1</source>
            <translation>至少 %1 : 1</translation>
        </message>
        <message>
            <source>leave the dark background out, or choose a paler colour scale</source>
            <translation>去掉深色背景，或选择更浅的色标</translation>
        </message>
        <message>
            <source>curves in grey</source>
            <translation>灰度下的曲线</translation>
        </message>
        <message>
            <source>none differ in colour alone</source>
            <translation>没有仅靠颜色区分的曲线</translation>
        </message>
        <message>
            <source>ΔL* %1 (%2)</source>
            <translation>ΔL* %1（%2）</translation>
        </message>
        <message>
            <source>ΔL* at least %1, or other dashes</source>
            <translation>ΔL* 至少 %1，或使用不同的虚线</translation>
        </message>
        <message>
            <source>show fewer curves, or give them line styles</source>
            <translation>减少曲线数量，或为其设置线型</translation>
        </message>
        <message>
            <source>raster parts</source>
            <translation>栅格部分</translation>
        </message>
        <message>
            <source>%1 dpi</source>
            <translation>%1 dpi</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>none, or at least %1 dpi</source>
            <translation>无，或至少 %1 dpi</translation>
        </message>
        <message>
            <source>export fewer cells: above some thousands they become a picture</source>
            <translation>减少导出的单元格：超过数千个时会变成位图</translation>
        </message>
        <message>
            <source>%1 × %2 mm</source>
            <translation>%1 × %2 mm</translation>
        </message>
        <message>
            <source>size</source>
            <translation>尺寸</translation>
        </message>
        <message>
            <source>as on screen: no size is asked</source>
            <translation>与屏幕一致：不要求尺寸</translation>
        </message>
        <message>
            <source>%1 mm wide, at most %2 mm high</source>
            <translation>宽 %1 mm，高至多 %2 mm</translation>
        </message>
        <message>
            <source>%1 mm wide</source>
            <translation>宽 %1 mm</translation>
        </message>
        <message>
            <source>it needs more room in the smallest type: choose a wider size, or show less</source>
            <translation>使用最小字号时空间不足：选择更宽的尺寸，或减少显示内容</translation>
        </message>
        <message numerus="yes">
            <source>%n embedded</source>
            <translation>
                <numerusform>已嵌入 %n 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, %n not (%1)</source>
            <translation>
                <numerusform>，%n 个未嵌入（%1）</numerusform>
            </translation>
        </message>
        <message>
            <source>, Type 3 among them</source>
            <translation>，其中包含 Type 3</translation>
        </message>
        <message>
            <source>fonts</source>
            <translation>字体</translation>
        </message>
        <message>
            <source>all embedded, none of Type 3</source>
            <translation>全部嵌入，且无 Type 3</translation>
        </message>
        <message>
            <source>please report this</source>
            <translation>请报告此问题</translation>
        </message>
        <message>
            <source>file</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>%1 kB</source>
            <translation>%1 kB</translation>
        </message>
        <message>
            <source>at most %1 MB</source>
            <translation>至多 %1 MB</translation>
        </message>
        <message>
            <source>show less, or write it as PNG</source>
            <translation>减少显示内容，或写为 PNG</translation>
        </message>
        <message>
            <source>%1: %2; wanted: %3</source>
            <translation>%1：%2；要求：%3</translation>
        </message>
        <message>
            <source>axes</source>
            <translation>坐标轴</translation>
        </message>
        <message>
            <source>plots with an axis without a name: %1</source>
            <translation>有坐标轴未命名的图：%1</translation>
        </message>
        <message>
            <source>all named (plots: %1)</source>
            <translation>均已命名（图数：%1）</translation>
        </message>
        <message>
            <source>each with what it measures, and its unit</source>
            <translation>每条坐标轴都写明所测的量及其单位</translation>
        </message>
        <message>
            <source>n is not said</source>
            <translation>未说明 n</translation>
        </message>
        <message>
            <source>n is said; no intervals</source>
            <translation>已说明 n；没有区间</translation>
        </message>
        <message>
            <source>n and the intervals&apos; method are said</source>
            <translation>已说明 n 和区间的方法</translation>
        </message>
        <message>
            <source>intervals without their method</source>
            <translation>区间未说明方法</translation>
        </message>
        <message>
            <source>aggregates</source>
            <translation>汇总值</translation>
        </message>
        <message>
            <source>of each its n, and the method of its interval</source>
            <translation>每个汇总值都要有 n 和区间的方法</translation>
        </message>
        <message>
            <source>say it in the caption</source>
            <translation>请在图注中说明</translation>
        </message>
        <message>
            <source>hidden rows and columns</source>
            <translation>隐藏的行和列</translation>
        </message>
        <message>
            <source>none, or named in the caption</source>
            <translation>没有，或已在图注中写明</translation>
        </message>
        <message>
            <source>name them in the caption; the draft under Texts does</source>
            <translation>请在图注中写明；“文本”中的草稿已写明</translation>
        </message>
        <message>
            <source>none without a gloss</source>
            <translation>没有缺少注释的</translation>
        </message>
        <message>
            <source>, … (%1 more)</source>
            <translation>，……（还有 %1 个）</translation>
        </message>
        <message>
            <source>tokens of other scripts</source>
            <translation>其他文字的 token</translation>
        </message>
        <message>
            <source>each with transliteration and translation</source>
            <translation>每个都有转写和翻译</translation>
        </message>
        <message>
            <source>name a table of glosses: token, transliteration, translation</source>
            <translation>请指定注释表：token、转写、翻译</translation>
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
            <translation>模型 %1</translation>
        </message>
        <message>
            <source>heads: %1</source>
            <translation>头：%1</translation>
        </message>
        <message>
            <source>task %1</source>
            <translation>任务 %1</translation>
        </message>
        <message>
            <source>data %1</source>
            <translation>数据 %1</translation>
        </message>
        <message>
            <source>input “%1”</source>
            <translation>输入“%1”</translation>
        </message>
        <message>
            <source>text “%1”</source>
            <translation>文本“%1”</translation>
        </message>
        <message>
            <source>readout: %1</source>
            <translation>读出：%1</translation>
        </message>
        <message>
            <source>target: %1</source>
            <translation>目标：%1</translation>
        </message>
        <message>
            <source>layers: %1</source>
            <translation>层：%1</translation>
        </message>
        <message>
            <source>intervals: %1</source>
            <translation>区间：%1</translation>
        </message>
        <message>
            <source>computed in %1</source>
            <translation>以 %1 计算</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>随机种子 %1</translation>
        </message>
        <message>
            <source>n = %1 positions</source>
            <translation>n = %1 个位置</translation>
        </message>
        <message>
            <source>n = %1 logs</source>
            <translation>n = %1 个日志</translation>
        </message>
    </context>
    <context>
        <name>Glossary</name>
        <message>
            <source>the residual stream as it leaves the block, read without any norm</source>
            <translation>离开该块时的残差流，读取时不作任何归一化</translation>
        </message>
        <message>
            <source>the residual stream after the model&apos;s last norm, as its own head reads it</source>
            <translation>经模型最后一次归一化的残差流，即模型自身的头所读取的内容</translation>
        </message>
        <message>
            <source>how a layer&apos;s state is made ready for the matrix that turns it into tokens: raw, as it is, or after the model&apos;s final norm</source>
            <translation>层的状态在送入将其转为词元的矩阵之前如何处理：保持原始状态，或经过模型的最终归一化</translation>
        </message>
        <message>
            <source>how far training took a head&apos;s matrix from the final head&apos;s: ‖W_head − W‖ / ‖W‖; 0 is a copy</source>
            <translation>训练使某个头的矩阵偏离最终头矩阵的程度：‖W_head − W‖ / ‖W‖；0 表示完全相同的副本</translation>
        </message>
        <message>
            <source>the first layer from which on the first choice is the token that was decoded</source>
            <translation>从该层起首选即为所解码词元的首个层</translation>
        </message>
        <message>
            <source>the first layer from which on the first choice stays the last layer&apos;s</source>
            <translation>从该层起首选与最后一层首选保持一致的首个层</translation>
        </message>
        <message>
            <source>how often the first choice becomes another one from layer to layer</source>
            <translation>首选在层与层之间发生改变的次数</translation>
        </message>
        <message>
            <source>−Σ p log p over the whole vocabulary: 0 when one token has everything, higher the less sure</source>
            <translation>整个词表上的 −Σ p log p：若一个词元占有全部概率则为 0，越高越不确定</translation>
        </message>
        <message>
            <source>log-probability of the first choice minus that of the second</source>
            <translation>首选的对数概率减去次选的对数概率</translation>
        </message>
        <message>
            <source>the natural logarithm of the probability; 0 is certain</source>
            <translation>概率的自然对数；0 表示确定</translation>
        </message>
        <message>
            <source>the product of the labels&apos; probabilities from the first level down to this one</source>
            <translation>从第一层级到此层级的各标签概率之积</translation>
        </message>
        <message>
            <source>the vocabulary&apos;s own spelling of the token</source>
            <translation>词表中该词元本身的写法</translation>
        </message>
        <message>
            <source>what this head gives the token that another head decoded here</source>
            <translation>此头赋予由另一个头在此解码的词元的值</translation>
        </message>
        <message>
            <source>1 is the most probable</source>
            <translation>1 为概率最高</translation>
        </message>
        <message>
            <source>of the cell&apos;s own first choice</source>
            <translation>单元格自身首选的</translation>
        </message>
        <message>
            <source>of the cell&apos;s own first choice, natural logarithm; 0 is certain</source>
            <translation>单元格自身首选的，自然对数；0 表示确定</translation>
        </message>
        <message>
            <source>Kullback–Leibler divergence of the last layer&apos;s distribution from this cell&apos;s: 0 when they are the same; how much is lost by believing this layer instead</source>
            <translation>最后一层的分布相对于此单元格分布的 Kullback–Leibler 散度：两者相同时为 0；表示改信此层会损失多少</translation>
        </message>
        <message>
            <source>Jensen–Shannon distance to the last layer&apos;s distribution: 0 the same, 0.83 nothing in common; symmetric, and never infinite</source>
            <translation>与最后一层分布的 Jensen–Shannon 距离：0 为相同，0.83 为毫无共同之处；对称，且不会无穷大</translation>
        </message>
        <message>
            <source>−log p of the target token: what this cell loses on it</source>
            <translation>目标词元的 −log p：此单元格在该词元上的损失</translation>
        </message>
        <message>
            <source>the target&apos;s place among all tokens by probability; 1 is the first</source>
            <translation>目标按概率在所有词元中的名次；1 为第一</translation>
        </message>
        <message>
            <source>log p(target) − log p(anti-target): above 0 the target is ahead</source>
            <translation>log p(目标) − log p(反目标)：大于 0 时目标领先</translation>
        </message>
        <message>
            <source>length of the raw residual</source>
            <translation>原始残差的长度</translation>
        </message>
        <message>
            <source>how large the block&apos;s update is against the residual that it is added to</source>
            <translation>块的更新量相对于它所加到的残差有多大</translation>
        </message>
        <message>
            <source>whether the update points along the residual (1), against it (−1) or across (0)</source>
            <translation>更新方向是与残差同向（1）、反向（−1）还是正交（0）</translation>
        </message>
        <message>
            <source>above 0: the trained head gives the target more than the lens of the same layer does</source>
            <translation>大于 0：已训练的头赋予目标的概率高于同层透镜</translation>
        </message>
        <message>
            <source>tokens that both top-k lists have, divided by those that either has</source>
            <translation>两个 top-k 列表共有的词元数，除以至少在一个列表中出现的词元数</translation>
        </message>
        <message>
            <source>how often the first choice changes on the way, on average over the positions that settle at this layer</source>
            <translation>首选沿途变化的次数，对稳定于此层的位置取平均</translation>
        </message>
        <message>
            <source>positions whose first choice stays the last layer&apos;s from this layer on</source>
            <translation>从此层起首选与最后一层首选保持一致的位置</translation>
        </message>
    </context>
    <context>
        <name>Heads</name>
        <message>
            <source>Heads</source>
            <translation>各头</translation>
        </message>
        <message>
            <source>probability of the token 0</source>
            <translation>词元的概率 0</translation>
        </message>
        <message>
            <source>read where another head decoded</source>
            <translation>在另一个头解码处读取</translation>
        </message>
        <message>
            <source>another head&apos;s first choice differs</source>
            <translation>另一个头的首选不同</translation>
        </message>
        <message>
            <source>first choice differs from the decoded token</source>
            <translation>首选与解码的词元不同</translation>
        </message>
        <message>
            <source>What every head says at every generated position, and the label probabilities of each level</source>
            <translation>各头在每个生成位置上的读出，以及每个层级的标签概率</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>head</source>
            <translation>头</translation>
        </message>
        <message>
            <source>decodes here</source>
            <translation>在此解码</translation>
        </message>
        <message>
            <source>text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <source>log-probability (nats)</source>
            <translation>对数概率（nats）</translation>
        </message>
        <message>
            <source>entropy (nats)</source>
            <translation>熵（nats）</translation>
        </message>
        <message>
            <source>margin (nats)</source>
            <translation>差距（nats）</translation>
        </message>
        <message>
            <source>token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>label</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>end of turn</source>
            <translation>轮次结束</translation>
        </message>
        <message>
            <source>token limit</source>
            <translation>词元上限</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>forced</source>
            <translation>强制</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>mean p %1 · mean entropy %2</source>
            <translation>平均 p %1 · 平均熵 %2</translation>
        </message>
        <message>
            <source>LEVEL %1 · DECODES HERE</source>
            <translation>层级 %1 · 在此解码</translation>
        </message>
        <message>
            <source>p %1 · entropy %2</source>
            <translation>p %1 · 熵 %2</translation>
        </message>
        <message>
            <source>cancelled before its end</source>
            <translation>结束前已取消</translation>
        </message>
        <message>
            <source>%1 more share %2</source>
            <translation>其余 %1 个共占 %2</translation>
        </message>
        <message>
            <source>AT THE POSITIONS OF LEVEL %1</source>
            <translation>在层级 %1 的位置上</translation>
        </message>
        <message>
            <source>CONTINUES FREELY</source>
            <translation>自由续写</translation>
        </message>
        <message>
            <source>the same as %1 throughout</source>
            <translation>始终与 %1 相同</translation>
        </message>
        <message>
            <source>departs from %1 at token %2</source>
            <translation>从词元 %2 起与 %1 不同</translation>
        </message>
        <message>
            <source>stopped at the token limit</source>
            <translation>达到词元上限而停止</translation>
        </message>
        <message>
            <source>still decoding</source>
            <translation>仍在解码</translation>
        </message>
        <message>
            <source>nothing decoded yet</source>
            <translation>尚未解码任何内容</translation>
        </message>
        <message>
            <source>none of this level&apos;s labels</source>
            <translation>不属于此层级的任何标签</translation>
        </message>
        <message>
            <source>AT THE POSITIONS OF LEVELS %1</source>
            <translation>在层级 %1 的位置上</translation>
        </message>
        <message>
            <source>the same as %1 as far as both go</source>
            <translation>在两者均有的范围内与 %1 相同</translation>
        </message>
        <message>
            <source>waits for its turn</source>
            <translation>等待轮到</translation>
        </message>
        <message>
            <source>decodes no level</source>
            <translation>不解码任何层级</translation>
        </message>
        <message>
            <source>context full</source>
            <translation>上下文已满</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>未到达</translation>
        </message>
        <message>
            <source>without what is given</source>
            <translation>无给定内容时</translation>
        </message>
        <message>
            <source>WITHOUT WHAT IS GIVEN</source>
            <translation>无给定内容时</translation>
        </message>
        <message>
            <source>the same answer</source>
            <translation>回答相同</translation>
        </message>
        <message>
            <source>another answer</source>
            <translation>回答不同</translation>
        </message>
        <message>
            <source>p %1</source>
            <translation>p %1</translation>
        </message>
        <message>
            <source>MOST PROBABLE</source>
            <translation>概率最高</translation>
        </message>
    </context>
    <context>
        <name>Hierarchy</name>
        <message>
            <source>Hierarchy</source>
            <translation>层次结构</translation>
        </message>
        <message>
            <source>path probability %1 = </source>
            <translation>路径概率 %1 = </translation>
        </message>
        <message>
            <source>The labels of every level with their probabilities</source>
            <translation>每个层级的标签及其概率</translation>
        </message>
        <message>
            <source>level</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>head</source>
            <translation>头</translation>
        </message>
        <message>
            <source>label</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <source>log-probability (nats)</source>
            <translation>对数概率（nats）</translation>
        </message>
        <message>
            <source>decoded</source>
            <translation>已解码</translation>
        </message>
        <message>
            <source>allowed</source>
            <translation>允许</translation>
        </message>
        <message>
            <source>children</source>
            <translation>子标签</translation>
        </message>
        <message>
            <source>path probability</source>
            <translation>路径概率</translation>
        </message>
        <message>
            <source>%1 more</source>
            <translation>还有 %1 个</translation>
        </message>
        <message>
            <source>show fewer</source>
            <translation>显示更少</translation>
        </message>
        <message>
            <source>%1: cancelled before its end.</source>
            <translation>%1：结束前已取消。</translation>
        </message>
        <message>
            <source>path probability </source>
            <translation>路径概率 </translation>
        </message>
        <message>
            <source>%1: still being decoded.</source>
            <translation>%1：仍在解码。</translation>
        </message>
        <message>
            <source>%1: “%2” is none of this level&apos;s labels.</source>
            <translation>%1：“%2”不属于此层级的任何标签。</translation>
        </message>
        <message>
            <source>%1: “%2” is none of the labels under “%3”.</source>
            <translation>%1：“%2”不属于“%3”下的任何标签。</translation>
        </message>
        <message>
            <source>path minimum</source>
            <translation>路径最小值</translation>
        </message>
        <message>
            <source>below its parent</source>
            <translation>低于其父标签</translation>
        </message>
        <message>
            <source>given</source>
            <translation>给定</translation>
        </message>
        <message>
            <source>without what is given</source>
            <translation>无给定内容时</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>已更改</translation>
        </message>
        <message>
            <source>path %1</source>
            <translation>路径 %1</translation>
        </message>
        <message>
            <source> · weakest level: %1 (%2)</source>
            <translation> · 最弱层级：%1（%2）</translation>
        </message>
        <message>
            <source>%1: “%2” does not lie below the answer above.</source>
            <translation>%1：“%2”不在上一级回答之下。</translation>
        </message>
        <message>
            <source>%1: “%2” was written “%3”.</source>
            <translation>%1：“%2”被写作“%3”。</translation>
        </message>
        <message numerus="yes">
            <source>%1: “%2” is nearest to “%3”, %n letter(s) away.</source>
            <translation>
                <numerusform>%1：“%2”与“%3”最接近，相差 %n 个字母。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 = %2</source>
            <translation>%1 = %2</translation>
        </message>
        <message>
            <source>What if</source>
            <translation>假设</translation>
        </message>
        <message>
            <source>What if %1</source>
            <translation>假设 %1</translation>
        </message>
        <message>
            <source>Most probable paths</source>
            <translation>概率最高的路径</translation>
        </message>
        <message>
            <source>Without what is given</source>
            <translation>无给定内容时</translation>
        </message>
        <message>
            <source>Open the model of this run first: “what if” decodes anew.</source>
            <translation>请先打开这次运行的模型：“如果”会重新解码。</translation>
        </message>
        <message>
            <source>The open model or its task is another one than this run&apos;s: “what if” needs the same.</source>
            <translation>打开的模型或其任务与这次运行的不同：“如果”需要相同的。</translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>“%1” · id %2 · probability %3 · log-probability %4 · bytes %5</source>
            <translation>“%1” · ID %2 · 概率 %3 · 对数概率 %4 · 字节 %5</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>检查器</translation>
        </message>
        <message>
            <source>%1 · “%2”</source>
            <translation>%1 · “%2”</translation>
        </message>
        <message>
            <source>label</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <source>log-probability</source>
            <translation>对数概率</translation>
        </message>
        <message>
            <source>rank</source>
            <translation>排名</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>labels below</source>
            <translation>下级标签</translation>
        </message>
        <message>
            <source>decoded</source>
            <translation>已解码</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>path probability</source>
            <translation>路径概率</translation>
        </message>
        <message>
            <source>%1 · position %2 · “%3”</source>
            <translation>%1 · 位置 %2 · “%3”</translation>
        </message>
        <message>
            <source>token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>字节</translation>
        </message>
        <message>
            <source>piece</source>
            <translation>片段</translation>
        </message>
        <message>
            <source>position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>entropy</source>
            <translation>熵</translation>
        </message>
        <message>
            <source>margin</source>
            <translation>差距</translation>
        </message>
        <message>
            <source>decoded token</source>
            <translation>解码的词元</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>相同</translation>
        </message>
        <message>
            <source>p of the decoded</source>
            <translation>解码词元的 p</translation>
        </message>
        <message>
            <source>settles at layer</source>
            <translation>稳定于层</translation>
        </message>
        <message>
            <source>never</source>
            <translation>从不</translation>
        </message>
        <message>
            <source>decodes here</source>
            <translation>在此解码</translation>
        </message>
        <message>
            <source>first choice differs</source>
            <translation>首选不同</translation>
        </message>
        <message>
            <source>head</source>
            <translation>头</translation>
        </message>
        <message>
            <source>what</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>first choices</source>
            <translation>首选</translation>
        </message>
        <message>
            <source>p among candidates</source>
            <translation>候选中的 p</translation>
        </message>
        <message>
            <source>p of its tokens</source>
            <translation>其 token 的 p</translation>
        </message>
        <message>
            <source>log p of its tokens</source>
            <translation>其 token 的 log p</translation>
        </message>
        <message>
            <source>“%1” · p among candidates %2 · log p of its tokens %3</source>
            <translation>“%1” · 候选中的 p %2 · 其 token 的 log p %3</translation>
        </message>
    </context>
    <context>
        <name>Lens</name>
        <message>
            <source>Lens</source>
            <translation>透镜</translation>
        </message>
        <message>
            <source>Trained heads</source>
            <translation>已训练的头</translation>
        </message>
        <message>
            <source>Trained head − lens</source>
            <translation>已训练的头 − 透镜</translation>
        </message>
        <message>
            <source>each trained head at its own layer</source>
            <translation>各已训练的头位于其所在层</translation>
        </message>
        <message>
            <source>target: %1</source>
            <translation>目标：%1</translation>
        </message>
        <message>
            <source>stopped early: empty cells were not computed</source>
            <translation>提前停止：空单元格未计算</translation>
        </message>
        <message>
            <source>No rows of this kind in this lens.</source>
            <translation>此透镜中没有此类行。</translation>
        </message>
        <message>
            <source>%1, logarithmic</source>
            <translation>%1，对数</translation>
        </message>
        <message>
            <source>position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>第 %1 层</translation>
        </message>
        <message>
            <source>%1: top-1</source>
            <translation>%1：top-1</translation>
        </message>
        <message>
            <source>%1: lens&apos;s top-1</source>
            <translation>%1：透镜的 top-1</translation>
        </message>
        <message>
            <source>log p(target): trained head − lens (nats)</source>
            <translation>log p(目标)：已训练的头 − 透镜（nats）</translation>
        </message>
        <message>
            <source>id %1</source>
            <translation>ID %1</translation>
        </message>
        <message>
            <source>trained head %1, layer %2</source>
            <translation>已训练的头 %1，第 %2 层</translation>
        </message>
        <message>
            <source>layer %1, after attention</source>
            <translation>第 %1 层，注意力之后</translation>
        </message>
        <message>
            <source>%1 · after position %2 “%3”</source>
            <translation>%1 · 位置 %2“%3”之后</translation>
        </message>
        <message>
            <source>not computed</source>
            <translation>未计算</translation>
        </message>
        <message>
            <source>lens of the same layer</source>
            <translation>同层透镜</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>原始</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>最终归一化</translation>
        </message>
        <message>
            <source>next token</source>
            <translation>下一词元</translation>
        </message>
        <message>
            <source>final answer</source>
            <translation>最终回答</translation>
        </message>
        <message>
            <source>given tokens</source>
            <translation>给定词元</translation>
        </message>
        <message>
            <source>no layer hidden</source>
            <translation>未隐藏任何层</translation>
        </message>
        <message>
            <source>layer %1 hidden</source>
            <translation>已隐藏第 %1 层</translation>
        </message>
        <message>
            <source>layers %1 hidden</source>
            <translation>已隐藏第 %1 层</translation>
        </message>
        <message>
            <source>%1, after attention</source>
            <translation>%1，注意力之后</translation>
        </message>
        <message>
            <source>prompt</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>level %1 · %2</source>
            <translation>层级 %1 · %2</translation>
        </message>
        <message>
            <source>lens (raw)</source>
            <translation>透镜（原始）</translation>
        </message>
        <message>
            <source>lens (final norm)</source>
            <translation>透镜（最终归一化）</translation>
        </message>
        <message>
            <source>head %1 (raw)</source>
            <translation>头 %1（原始）</translation>
        </message>
        <message>
            <source>head %1 (final norm)</source>
            <translation>头 %1（最终归一化）</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>单元格</translation>
        </message>
        <message>
            <source>layer %1 · after position %2 “%3”</source>
            <translation>第 %1 层 · 位置 %2“%3”之后</translation>
        </message>
        <message>
            <source>target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>log p(target), head − lens</source>
            <translation>log p(目标)，头 − 透镜</translation>
        </message>
        <message>
            <source>Settles at layer</source>
            <translation>稳定于层</translation>
        </message>
        <message>
            <source>Changes of top-1</source>
            <translation>top-1 的变化次数</translation>
        </message>
        <message>
            <source>Click a cell of the Lens: all that is known of it appears here.</source>
            <translation>单击透镜的某个单元格：其全部已知信息将显示于此。</translation>
        </message>
        <message>
            <source>statistic</source>
            <translation>统计量</translation>
        </message>
        <message>
            <source>value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>%1 attention</source>
            <translation>%1 注意力</translation>
        </message>
        <message>
            <source>Trajectories</source>
            <translation>轨迹</translation>
        </message>
        <message>
            <source>log-probability (nats)</source>
            <translation>对数概率（nats）</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>trained head</source>
            <translation>已训练的头</translation>
        </message>
        <message>
            <source>lines: lens, %1</source>
            <translation>线条：透镜，%1</translation>
        </message>
        <message>
            <source>Click a cell of the Lens: its token&apos;s way through the layers appears here. A second click, or Enter, pins it.</source>
            <translation>单击透镜的某个单元格：其词元穿过各层的轨迹将显示于此。再次单击或按 Enter 可将其固定。</translation>
        </message>
        <message>
            <source>%1 of pinned tokens over layers</source>
            <translation>已固定词元在各层上的%1</translation>
        </message>
        <message>
            <source>id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>read by</source>
            <translation>读取方</translation>
        </message>
        <message>
            <source>lens</source>
            <translation>透镜</translation>
        </message>
        <message>
            <source>layer %1, position %2</source>
            <translation>第 %1 层，位置 %2</translation>
        </message>
        <message>
            <source>stopped early</source>
            <translation>提前停止</translation>
        </message>
        <message>
            <source>%1 cells, drawn as one picture</source>
            <translation>%1 个单元格，绘制为一幅位图</translation>
        </message>
        <message>
            <source>◥ another top-1: the trained head&apos;s over ‹the lens&apos;s›</source>
            <translation>◥ top-1 不同：上为已训练的头，下为‹透镜›</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>“%1”</translation>
        </message>
        <message>
            <source>%1 more</source>
            <translation>还有 %1 个</translation>
        </message>
        <message>
            <source>%1 after %2</source>
            <translation>位置 %2 之后的 %1</translation>
        </message>
        <message>
            <source>gaps: not among the %1 most probable; being read</source>
            <translation>空缺：不在概率最高的 %1 个之内；正在读取</translation>
        </message>
        <message>
            <source>gaps: not among the %1 most probable; open the model to read the token there</source>
            <translation>空缺：不在概率最高的 %1 个之内；打开模型即可读取该处的词元</translation>
        </message>
        <message>
            <source>gaps: not among the %1 most probable; pin the token to read it there</source>
            <translation>空缺：不在概率最高的 %1 个之内；固定该词元即可在该处读取</translation>
        </message>
        <message>
            <source>No cell is selected.</source>
            <translation>未选择单元格。</translation>
        </message>
        <message>
            <source>head %1 reads layer %2</source>
            <translation>头 %1 读取第 %2 层</translation>
        </message>
        <message>
            <source>bar over the tokens: the level that they belong to</source>
            <translation>词元上方的条：其所属的层级</translation>
        </message>
        <message>
            <source>%1 after position %2 is the first choice</source>
            <translation>位置 %2 之后的 %1 为首选</translation>
        </message>
        <message>
            <source>head · layer</source>
            <translation>头 · 层</translation>
        </message>
        <message>
            <source>gaps: not among the %1 most probable</source>
            <translation>空缺：不在概率最高的 %1 个之内</translation>
        </message>
        <message>
            <source>No token is followed.</source>
            <translation>未跟踪任何词元。</translation>
        </message>
        <message>
            <source>not a number</source>
            <translation>不是数字</translation>
        </message>
        <message>
            <source>An empty lens.</source>
            <translation>空透镜。</translation>
        </message>
        <message numerus="yes">
            <source>A logit lens of %n positions over layers %1 to %2.</source>
            <translation>
                <numerusform>覆盖 %n 个位置、第 %1 至 %2 层的 logit 透镜。</numerusform>
            </translation>
        </message>
        <message>
            <source>After the last position the final layer says “%1” (p %2).</source>
            <translation>最后一个位置之后，最终层读出“%1”（p %2）。</translation>
        </message>
        <message>
            <source>After the last position the final layer says “%1” (p %2), which stands first from layer %3 on.</source>
            <translation>最后一个位置之后，最终层读出“%1”（p %2），它从第 %3 层起居首位。</translation>
        </message>
        <message>
            <source>Half of the positions have their final token from layer %1 on, or sooner.</source>
            <translation>半数位置从第 %1 层或更早起即得到其最终词元。</translation>
        </message>
    </context>
    <context>
        <name>LensStatistics</name>
        <message>
            <source>Probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <source>Log-probability</source>
            <translation>对数概率</translation>
        </message>
        <message>
            <source>Margin</source>
            <translation>差距</translation>
        </message>
        <message>
            <source>Entropy</source>
            <translation>熵</translation>
        </message>
        <message>
            <source>KL to final</source>
            <translation>与最终层的 KL</translation>
        </message>
        <message>
            <source>JS distance to final</source>
            <translation>与最终层的 JS 距离</translation>
        </message>
        <message>
            <source>Cross entropy of target</source>
            <translation>目标的交叉熵</translation>
        </message>
        <message>
            <source>Rank of target</source>
            <translation>目标的排名</translation>
        </message>
        <message>
            <source>Target − anti-target</source>
            <translation>目标 − 反目标</translation>
        </message>
        <message>
            <source>Norm</source>
            <translation>范数</translation>
        </message>
        <message>
            <source>Update ratio</source>
            <translation>更新比率</translation>
        </message>
        <message>
            <source>Cosine of update</source>
            <translation>更新的余弦</translation>
        </message>
    </context>
    <context>
        <name>Norms</name>
        <message>
            <source>Norms and inner optimisation</source>
            <translation>范数与内部优化</translation>
        </message>
        <message>
            <source>nats</source>
            <translation>nats</translation>
        </message>
        <message>
            <source>block</source>
            <translation>块</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>MLP</source>
            <translation>MLP</translation>
        </message>
        <message>
            <source>Loss of the next token</source>
            <translation>下一词元的损失</translation>
        </message>
        <message>
            <source>Norm of the residual</source>
            <translation>残差的范数</translation>
        </message>
        <message>
            <source>Size of the update</source>
            <translation>更新的大小</translation>
        </message>
        <message>
            <source>Update along the descent</source>
            <translation>沿下降方向的更新</translation>
        </message>
        <message>
            <source>Effective step</source>
            <translation>有效步长</translation>
        </message>
        <message>
            <source>Headless loss</source>
            <translation>无头损失</translation>
        </message>
        <message>
            <source>contrastive</source>
            <translation>对比式</translation>
        </message>
        <message>
            <source>adjusted for duplicates</source>
            <translation>已按重复项校正</translation>
        </message>
        <message>
            <source>ln N (guessing)</source>
            <translation>ln N（随机猜测）</translation>
        </message>
        <message>
            <source>Nearest embedding is the next token</source>
            <translation>最近的嵌入即下一词元</translation>
        </message>
        <message>
            <source>share of positions</source>
            <translation>位置占比</translation>
        </message>
        <message>
            <source>Anisotropy</source>
            <translation>各向异性</translation>
        </message>
        <message>
            <source>mean cosine of pairs of positions</source>
            <translation>位置两两之间的平均余弦</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>This lens has no curves. Tick “inner optimisation” or “headless readout” beside what is read, and compute it again.</source>
            <translation>此透镜没有曲线。请在读取内容旁勾选“内部优化”或“无头读出”，然后重新计算。</translation>
        </message>
        <message>
            <source>lines: median over positions; bands: 10–90 %; first position left out</source>
            <translation>线条：各位置的中位数；带：10–90%；不含第一个位置</translation>
        </message>
        <message>
            <source>lines: median over positions; bands: 10–90 %</source>
            <translation>线条：各位置的中位数；带：10–90%</translation>
        </message>
        <message>
            <source>A layer replaced by a gradient step</source>
            <translation>以梯度步替代某一层</translation>
        </message>
        <message>
            <source>block %1, η = %2: mean loss of the next token</source>
            <translation>块 %1，η = %2：下一词元的平均损失</translation>
        </message>
        <message>
            <source>as it is</source>
            <translation>保持原样</translation>
        </message>
        <message>
            <source>block left out</source>
            <translation>略去该块</translation>
        </message>
        <message>
            <source>gradient step instead</source>
            <translation>改用梯度步</translation>
        </message>
        <message>
            <source>Curves over layers: median and 10–90 % of positions, the first left out</source>
            <translation>各层曲线：位置的中位数与 10–90%，不含第一个位置</translation>
        </message>
        <message>
            <source>Curves over layers: median and 10–90 % of positions</source>
            <translation>各层曲线：位置的中位数与 10–90%</translation>
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
            <translation>值</translation>
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
            <translation>平均损失（nats），η = %1</translation>
        </message>
        <message>
            <source>, logarithmic on both sides of 0</source>
            <translation>，在 0 的两侧均为对数</translation>
        </message>
        <message>
            <source>J = −log p(next | h)</source>
            <translation>J = −log p(下一词元 | h)</translation>
        </message>
        <message>
            <source>h · e, e the input embeddings of the targets</source>
            <translation>h · e，e 为目标的输入嵌入</translation>
        </message>
        <message>
            <source>adjusted</source>
            <translation>已校正</translation>
        </message>
        <message>
            <source>This lens has no curves.</source>
            <translation>此透镜没有曲线。</translation>
        </message>
    </context>
    <context>
        <name>Note</name>
        <message>
            <source>Note</source>
            <translation>笔记</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
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
            <translation>颜色</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <source>Log-probability (nats)</source>
            <translation>对数概率（nats）</translation>
        </message>
        <message>
            <source>Entropy (nats)</source>
            <translation>熵（nats）</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>头</translation>
        </message>
        <message>
            <source>reads layer %1</source>
            <translation>读取第 %1 层</translation>
        </message>
        <message>
            <source>Pinned</source>
            <translation>已固定</translation>
        </message>
        <message>
            <source>Enter or a click pins a token; its probability is drawn over the layers.</source>
            <translation>按 Enter 或单击可固定词元；其概率将沿各层绘出。</translation>
        </message>
        <message>
            <source>Remove the pin</source>
            <translation>取消固定</translation>
        </message>
        <message>
            <source>Arrow keys go through the cells, Enter pins, S chooses another statistic.</source>
            <translation>方向键在单元格间移动，Enter 固定，S 选择其他统计量。</translation>
        </message>
        <message>
            <source>All numbers as a table</source>
            <translation>以表格列出全部数字</translation>
        </message>
        <message>
            <source>Rank %1</source>
            <translation>排名 %1</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>not computed</source>
            <translation>未计算</translation>
        </message>
        <message>
            <source>label</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>path</source>
            <translation>路径</translation>
        </message>
        <message>
            <source>What is said here</source>
            <translation>此处的读出</translation>
        </message>
        <message>
            <source>Lens of “%1”</source>
            <translation>“%1”的透镜</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Run of “%1”</source>
            <translation>“%1”的运行</translation>
        </message>
        <message>
            <source>Where these numbers come from</source>
            <translation>这些数字的来源</translation>
        </message>
    </context>
    <context>
        <name>PresetList</name>
        <message>
            <source>as on screen</source>
            <translation>与屏幕一致</translation>
        </message>
        <message>
            <source>%1 · %2 mm wide</source>
            <translation>%1 · 宽 %2 mm</translation>
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
            <translation>熵</translation>
        </message>
        <message>
            <source>margin</source>
            <translation>差距</translation>
        </message>
        <message>
            <source>token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <source>log p (nats)</source>
            <translation>log p（nats）</translation>
        </message>
        <message>
            <source>id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>字节</translation>
        </message>
    </context>
    <context>
        <name>Reference</name>
        <message>
            <source>Hierarchical decoding</source>
            <translation>分层解码</translation>
        </message>
        <message>
            <source>Labels and levels</source>
            <translation>标签与层级</translation>
        </message>
        <message>
            <source>Calibration</source>
            <translation>校准</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>Intervals</source>
            <translation>区间</translation>
        </message>
        <message>
            <source>Hierarchical decoder</source>
            <translation>层次化解码器</translation>
        </message>
        <message>
            <source>A decoder with further language heads on intermediate layers: each level is decoded at a layer of its own by its own head, which reads the raw residual there; the last level by the model&apos;s own head.</source>
            <translation>在中间层上带有更多语言头的解码器：每个层级在各自的层上由各自的头解码，该头读取此处的原始残差；最后一个层级由模型自身的头解码。</translation>
        </message>
        <message>
            <source>Loss of the levels</source>
            <translation>各层级的损失</translation>
        </message>
        <message>
            <source>The weighted sum of the levels&apos; losses; that of a level is the mean cross entropy of the tokens of its own segment, with the token that closes it.</source>
            <translation>各层级损失的加权和；单个层级的损失为其自身片段中各词元（含结束该片段的词元）的平均交叉熵。</translation>
        </message>
        <message>
            <source>Logit lens</source>
            <translation>logit 透镜</translation>
        </message>
        <message>
            <source>The model&apos;s own head applied to an intermediate layer&apos;s state after the final norm: what the model would say if it ended there.</source>
            <translation>将模型自身的头应用于经最终归一化的中间层状态：若模型到此为止，会读出什么。</translation>
        </message>
        <message>
            <source>Settling depth</source>
            <translation>稳定深度</translation>
        </message>
        <message>
            <source>The first layer from which on the first choice stays the last layer&apos;s (of an answer: the token that was decoded).</source>
            <translation>从该层起首选与最后一层首选保持一致的首个层（对于回答：与所解码的词元保持一致）。</translation>
        </message>
        <message>
            <source>Contrastive weight tying</source>
            <translation>对比式权重绑定</translation>
        </message>
        <message>
            <source>Teaches states to lie near the input embedding of the next token; the other targets of the batch are the negatives.</source>
            <translation>训练状态使其靠近下一词元的输入嵌入；批次中的其他目标作为负样本。</translation>
        </message>
        <message>
            <source>Share of the rows with a gold label on the level whose labels there are the gold ones.</source>
            <translation>在该层级有正确答案标签的数据行中，该层级的标签与正确答案一致的占比。</translation>
        </message>
        <message>
            <source>Share of the rows that are right on every level for which they have gold.</source>
            <translation>在所有具有正确答案的层级上均正确的数据行占比。</translation>
        </message>
        <message>
            <source>Counts of all labels of all levels together: t right, p said, g gold. What papers on WoS and RCV1 show.</source>
            <translation>所有层级的全部标签合并计数：t 为判对数，p 为给出数，g 为正确答案数。WoS 与 RCV1 相关论文报告的即为此值。</translation>
        </message>
        <message>
            <source>The mean over all C labels of the tree; a label that never occurs counts 0.</source>
            <translation>对标签树全部 C 个标签取均值；从未出现的标签计为 0。</translation>
        </message>
        <message>
            <source>As micro-F1, but a label is right only where all its ancestors are: t′ counts those.</source>
            <translation>同微平均 F1，但仅当所有祖先标签都正确时，标签才算正确：t′ 即此类标签的计数。</translation>
        </message>
        <message>
            <source>HierVerb&apos;s factor: x is the number of predicted labels in no complete path, divided by the number of gold labels.</source>
            <translation>HierVerb 的系数：x 为不在任何完整路径中的预测标签数除以正确答案标签数。</translation>
        </message>
        <message>
            <source>Gold and predicted labels together with all their ancestors (hats).</source>
            <translation>正确答案标签与预测标签，均连同其所有祖先（以帽号表示）。</translation>
        </message>
        <message>
            <source>Expected calibration error: the gap between how sure and how right a head is, over 15 bins of equal width.</source>
            <translation>期望校准误差：头的确定程度与正确程度之间的差距，按 15 个等宽分箱计算。</translation>
        </message>
        <message>
            <source>The largest gap of a bin that is not empty.</source>
            <translation>非空分箱中的最大差距。</translation>
        </message>
        <message>
            <source>Mean squared distance of the confidence c from what came out: o is 1 for right, 0 for wrong.</source>
            <translation>置信度 c 与实际结果之间的均方距离：正确时 o 为 1，错误时为 0。</translation>
        </message>
        <message>
            <source>Perplexity</source>
            <translation>困惑度</translation>
        </message>
        <message>
            <source>The exponential of the mean cross entropy of a token, given the true tokens before it (teacher forcing).</source>
            <translation>给定此前的真实词元（教师强制）时，词元平均交叉熵的指数。</translation>
        </message>
        <message>
            <source>Bootstrap interval</source>
            <translation>自助法区间</translation>
        </message>
        <message>
            <source>Rows are drawn with replacement, as many as there are, and the number is computed anew; the interval lies between the 2.5 % and 97.5 % quantiles. Paired: the same rows are drawn from both evaluations.</source>
            <translation>对数据行作有放回抽样，抽取数与原有行数相同，并重新计算该数值；区间位于 2.5% 与 97.5% 分位数之间。配对：从两个评估中抽取相同的数据行。</translation>
        </message>
        <message>
            <source>Wilson interval</source>
            <translation>Wilson 区间</translation>
        </message>
        <message>
            <source>Of a share p̂ of n rows; z = 1.96.</source>
            <translation>针对 n 个数据行中的占比 p̂；z = 1.96。</translation>
        </message>
        <message>
            <source>Cells of a lens</source>
            <translation>透镜的单元格</translation>
        </message>
        <message>
            <source>Further terms</source>
            <translation>其他术语</translation>
        </message>
        <message>
            <source>The product of the labels&apos; probabilities from the first level down; that of a label is the product of its tokens&apos; probabilities, divided by the sum of that over all labels that its parent allows.</source>
            <translation>从第一层级起各标签概率的乘积；一个标签的概率是其各词元概率的乘积除以父标签所允许的全部标签的该乘积之和。</translation>
        </message>
        <message>
            <source>Of the heads table: how far training took a head&apos;s matrix from the final head&apos;s; 0 is a copy. The training views show two others: the mean over the rows of 1 − cosine, and the KL divergence of what both heads read.</source>
            <translation>在头的表格中：训练使一个头的矩阵偏离最终头的矩阵多少；0 表示副本。训练视图显示另外两种：各行 1 − 余弦的均值，以及两个头所读内容的 KL 散度。</translation>
        </message>
        <message>
            <source>Area under the risk–coverage curve: the mean error rate among the k surest answers, over all k; e counts their errors, and equal confidences share theirs.</source>
            <translation>风险—覆盖率曲线下的面积：对所有 k，最确定的 k 个回答的错误率的均值；e 为其错误数，置信度相等者平分各自的错误。</translation>
        </message>
        <message>
            <source>Geometric mean of the n-gram precisions; answers that are shorter (h words) than their references (r words) are punished by BP. sacrebleu&apos;s tokens 13a, smoothing exp.</source>
            <translation>n 元组精确率的几何平均；比参考（r 个词）短的回答（h 个词）由 BP 惩罚。采用 sacrebleu 的词元 13a、平滑 exp。</translation>
        </message>
        <message>
            <source>F1 of the longest common subsequence of words (ℓ, of h words in the answer and r in the reference), mean over the rows, no stemming.</source>
            <translation>词的最长公共子序列（长 ℓ，回答 h 个词，参考 r 个词）的 F1，对各行取均值，不做词干提取。</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>reading the checkpoint</source>
            <translation>正在读取检查点</translation>
        </message>
        <message>
            <source>reading the tokenizer</source>
            <translation>正在读取分词器</translation>
        </message>
        <message>
            <source>loading weights</source>
            <translation>正在加载权重</translation>
        </message>
        <message>
            <source>reading weights</source>
            <translation>正在读取权重</translation>
        </message>
        <message>
            <source>comparing heads</source>
            <translation>正在比较各头</translation>
        </message>
        <message>
            <source>checking weights</source>
            <translation>正在检查权重</translation>
        </message>
        <message>
            <source>running layers</source>
            <translation>正在运行各层</translation>
        </message>
        <message>
            <source>decoding</source>
            <translation>正在解码</translation>
        </message>
        <message>
            <source>comparing rows</source>
            <translation>正在比较各行</translation>
        </message>
        <message>
            <source>reading layers</source>
            <translation>正在读取各层</translation>
        </message>
        <message>
            <source>measuring updates</source>
            <translation>正在测量更新</translation>
        </message>
        <message>
            <source>reading without a head</source>
            <translation>正在无头读取</translation>
        </message>
        <message>
            <source>training</source>
            <translation>正在训练</translation>
        </message>
        <message>
            <source>losses</source>
            <translation>正在测量损失</translation>
        </message>
        <message>
            <source>reading rows</source>
            <translation>正在读取数据行</translation>
        </message>
        <message>
            <source>evaluating</source>
            <translation>正在评估</translation>
        </message>
        <message>
            <source>writing</source>
            <translation>正在写入</translation>
        </message>
    </context>
    <context>
        <name>Tokenizer</name>
        <message>
            <source>Tokenizer</source>
            <translation>分词器</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>“%1”</translation>
        </message>
        <message>
            <source>id %1</source>
            <translation>ID %1</translation>
        </message>
        <message>
            <source>bytes %1</source>
            <translation>字节 %1</translation>
        </message>
        <message>
            <source>special</source>
            <translation>特殊词元</translation>
        </message>
        <message>
            <source>not so in the other model</source>
            <translation>在另一模型中不同</translation>
        </message>
        <message>
            <source>tokens: %1 · %2, vocabulary of %3</source>
            <translation>词元：%1 · %2，词表大小 %3</translation>
        </message>
        <message>
            <source>not so in the other model (≠): %1</source>
            <translation>在另一模型中不同（≠）：%1</translation>
        </message>
        <message>
            <source>Pieces of “%1”</source>
            <translation>“%1”的片段</translation>
        </message>
    </context>
    <context>
        <name>strata</name>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>layer %1, position %2</source>
            <translation>第 %1 层，位置 %2</translation>
        </message>
    </context>
    <context>
        <name>strata::AboutDialog</name>
        <message>
            <source>About Strata</source>
            <translation>关于 Strata</translation>
        </message>
        <message>
            <source>Strata %1</source>
            <translation>Strata %1</translation>
        </message>
        <message>
            <source>Shows what each layer of a hierarchical decoder language model says, how sure it is, and whether it is meaningful.</source>
            <translation>显示层次化解码器语言模型的每一层读出什么、有多确定，以及是否有意义。</translation>
        </message>
        <message>
            <source>Built with Qt %1, LibTorch, sentencepiece, nlohmann-json and PCRE2. Fonts: Inter (as Strata Sans) and DejaVu Sans Mono. The demonstration model was made from WordNet.</source>
            <translation>基于 Qt %1、LibTorch、sentencepiece、nlohmann-json 和 PCRE2 构建。字体：Inter（作为 Strata Sans）和 DejaVu Sans Mono。演示模型由 WordNet 制作而成。</translation>
        </message>
        <message>
            <source>Free software under the GNU General Public License, version 3.</source>
            <translation>自由软件，采用 GNU General Public License 第 3 版授权。</translation>
        </message>
    </context>
    <context>
        <name>strata::Actions</name>
        <message>
            <source>Open &amp;model folder…</source>
            <translation>打开模型文件夹(&amp;M)…</translation>
        </message>
        <message>
            <source>Opens a folder as Hugging Face writes it</source>
            <translation>打开 Hugging Face 格式的文件夹</translation>
        </message>
        <message>
            <source>Open model &amp;file…</source>
            <translation>打开模型文件(&amp;F)…</translation>
        </message>
        <message>
            <source>Opens a .safetensors file beside its config.json, or a .gguf file</source>
            <translation>打开与 config.json 同处的 .safetensors 文件，或 .gguf 文件</translation>
        </message>
        <message>
            <source>Open &amp;task file…</source>
            <translation>打开任务文件(&amp;T)…</translation>
        </message>
        <message>
            <source>Reads how the levels talk from a .task.json file</source>
            <translation>从 .task.json 文件读取各层级的对话格式</translation>
        </message>
        <message>
            <source>Open the &amp;demonstration</source>
            <translation>打开演示模型(&amp;D)</translation>
        </message>
        <message>
            <source>Opens the bundled model and runs its first example</source>
            <translation>打开随附的模型并运行其第一个示例</translation>
        </message>
        <message>
            <source>&amp;Export figure…</source>
            <translation>导出图(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;Close model</source>
            <translation>关闭模型(&amp;C)</translation>
        </message>
        <message>
            <source>Gives the model&apos;s memory back; runs stay</source>
            <translation>释放模型占用的内存；运行予以保留</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>Ends the program</source>
            <translation>结束程序</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>运行(&amp;R)</translation>
        </message>
        <message>
            <source>Runs the prompt</source>
            <translation>运行该提示</translation>
        </message>
        <message>
            <source>Run &amp;again</source>
            <translation>再次运行(&amp;A)</translation>
        </message>
        <message>
            <source>Runs the last prompt once more, as it was</source>
            <translation>原样再次运行上一个提示</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>停止(&amp;S)</translation>
        </message>
        <message>
            <source>Stops the run and keeps what was computed</source>
            <translation>停止运行并保留已计算的内容</translation>
        </message>
        <message>
            <source>&amp;Hierarchical</source>
            <translation>分层解码(&amp;H)</translation>
        </message>
        <message>
            <source>The levels decode one after another, each by its own head</source>
            <translation>各层级依次解码，每个层级使用自己的头</translation>
        </message>
        <message>
            <source>Each head &amp;freely</source>
            <translation>各头自由解码(&amp;F)</translation>
        </message>
        <message>
            <source>Every head continues the same prompt by itself</source>
            <translation>每个头独立续写同一提示</translation>
        </message>
        <message>
            <source>Light or dark as the desktop is</source>
            <translation>随桌面使用浅色或深色</translation>
        </message>
        <message>
            <source>Light, whatever the desktop is</source>
            <translation>始终浅色，不随桌面变化</translation>
        </message>
        <message>
            <source>Theme: &amp;dark</source>
            <translation>主题：深色(&amp;D)</translation>
        </message>
        <message>
            <source>Dark, whatever the desktop is</source>
            <translation>始终深色，不随桌面变化</translation>
        </message>
        <message>
            <source>Shows the list of problems</source>
            <translation>显示问题列表</translation>
        </message>
        <message>
            <source>&amp;Arrange panels as at first</source>
            <translation>恢复面板初始布局(&amp;A)</translation>
        </message>
        <message>
            <source>Puts every panel back</source>
            <translation>将所有面板恢复原位</translation>
        </message>
        <message>
            <source>&amp;Start page</source>
            <translation>起始页(&amp;S)</translation>
        </message>
        <message>
            <source>The demonstration, recent models and runs</source>
            <translation>演示模型、最近的模型与运行</translation>
        </message>
        <message>
            <source>Puts the cursor into the prompt</source>
            <translation>将光标置于提示中</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>键盘快捷键(&amp;K)</translation>
        </message>
        <message>
            <source>Every action and its shortcut</source>
            <translation>所有操作及其快捷键</translation>
        </message>
        <message>
            <source>&amp;About Strata</source>
            <translation>关于 Strata(&amp;A)</translation>
        </message>
        <message>
            <source>Version, licence and parts</source>
            <translation>版本、许可证与组件</translation>
        </message>
        <message>
            <source>&amp;Task</source>
            <translation>任务(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Device</source>
            <translation>设备(&amp;D)</translation>
        </message>
        <message>
            <source>Lan&amp;guage</source>
            <translation>语言(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Panels</source>
            <translation>面板(&amp;P)</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>Main toolbar</source>
            <translation>主工具栏</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Task ▾</source>
            <translation>任务 ▾</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Device ▾</source>
            <translation>设备 ▾</translation>
        </message>
        <message>
            <source>Device and type of computation</source>
            <translation>计算设备与数据类型</translation>
        </message>
        <message>
            <source>Lens columns ▾</source>
            <translation>透镜列 ▾</translation>
        </message>
        <message>
            <source>Layers whose logit lens continues the prompt as well</source>
            <translation>以其 logit 透镜一同续写提示的层</translation>
        </message>
        <message>
            <source>Open ▾</source>
            <translation>打开 ▾</translation>
        </message>
        <message>
            <source>Open a model, a run or a task</source>
            <translation>打开模型、运行或任务</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>运行中</translation>
        </message>
        <message>
            <source>View</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>面板</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Lens of this run</source>
            <translation>此运行的透镜(&amp;L)</translation>
        </message>
        <message>
            <source>Reads every layer at every position of the shown run</source>
            <translation>读取所示运行每个位置上的每一层</translation>
        </message>
        <message>
            <source>&amp;Explore</source>
            <translation>探索(&amp;E)</translation>
        </message>
        <message>
            <source>Workspace: heads side by side, confidence, hierarchy</source>
            <translation>工作区：各头并列、置信度、层次结构</translation>
        </message>
        <message>
            <source>&amp;Lens</source>
            <translation>透镜(&amp;L)</translation>
        </message>
        <message>
            <source>Workspace: every layer at every position</source>
            <translation>工作区：每个位置上的每一层</translation>
        </message>
        <message>
            <source>&amp;Use the shown run&apos;s settings again</source>
            <translation>再次使用所示运行的设置(&amp;U)</translation>
        </message>
        <message>
            <source>Puts its prompt, task and sampling back, ready to run</source>
            <translation>恢复其提示、任务与采样设置，随时可以运行</translation>
        </message>
        <message>
            <source>&amp;Keep a history of runs</source>
            <translation>保留运行历史记录(&amp;K)</translation>
        </message>
        <message>
            <source>Writes every run that ends to the disk, so that it is there the next time</source>
            <translation>将每个结束的运行写入磁盘，供下次使用</translation>
        </message>
        <message>
            <source>&amp;Clear the history…</source>
            <translation>清除历史记录(&amp;C)…</translation>
        </message>
        <message>
            <source>Removes the kept runs from the disk</source>
            <translation>从磁盘中移除保留的运行</translation>
        </message>
        <message>
            <source>Theme: follow the s&amp;ystem</source>
            <translation>主题：跟随系统(&amp;Y)</translation>
        </message>
        <message>
            <source>Theme: l&amp;ight</source>
            <translation>主题：浅色(&amp;I)</translation>
        </message>
        <message>
            <source>Pro&amp;blems</source>
            <translation>问题(&amp;B)</translation>
        </message>
        <message>
            <source>Go to the p&amp;rompt</source>
            <translation>转到提示(&amp;R)</translation>
        </message>
        <message>
            <source>Open rece&amp;nt</source>
            <translation>最近打开(&amp;N)</translation>
        </message>
        <message>
            <source>Lens &amp;columns</source>
            <translation>透镜列(&amp;C)</translation>
        </message>
        <message>
            <source>More buttons</source>
            <translation>更多按钮</translation>
        </message>
        <message>
            <source>Open a model on a &amp;host…</source>
            <translation>打开主机上的模型(&amp;H)…</translation>
        </message>
        <message>
            <source>The weights stay on another machine, which ssh reaches, and everything is computed there</source>
            <translation>权重留在可通过 ssh 访问的另一台计算机上，所有计算均在其上进行</translation>
        </message>
        <message>
            <source>E&amp;valuate</source>
            <translation>评估(&amp;V)</translation>
        </message>
        <message>
            <source>Workspace: a data set, its metrics and its rows</source>
            <translation>工作区：数据集、其指标与数据行</translation>
        </message>
        <message>
            <source>Open sa&amp;ved document…</source>
            <translation>打开已保存的文档(&amp;V)…</translation>
        </message>
        <message>
            <source>Shows a saved run, lens, evaluation or note; its model is not needed</source>
            <translation>显示已保存的运行、透镜、评估或笔记；不需要其模型</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>Writes the shown document into its file, with its provenance; asks where, the first time</source>
            <translation>将所示文档连同来源写入其文件；首次保存时询问位置</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>另存为(&amp;A)…</translation>
        </message>
        <message>
            <source>Writes the shown document into another file</source>
            <translation>将所示文档写入另一文件</translation>
        </message>
        <message>
            <source>U&amp;ndo</source>
            <translation>撤销(&amp;N)</translation>
        </message>
        <message>
            <source>Takes the last change of pins back, or brings back what was removed from the list</source>
            <translation>撤回对固定项的最近一次更改，或恢复从列表中移除的内容</translation>
        </message>
        <message>
            <source>Re&amp;move the shown document</source>
            <translation>移除所示文档(&amp;M)</translation>
        </message>
        <message>
            <source>Takes the shown run, lens or note out of the list; can be undone</source>
            <translation>将所示运行、透镜或笔记移出列表；可以撤销</translation>
        </message>
        <message>
            <source>Ma&amp;ke an HdLM of this model…</source>
            <translation>由此模型创建 HdLM(&amp;K)…</translation>
        </message>
        <message>
            <source>Copies the final head to further layers, to be trained; writes a new model, or the heads alone</source>
            <translation>将最终头复制到其他层以供训练；写出新模型，或仅写出各头</translation>
        </message>
        <message>
            <source>Writes a view as PDF, SVG, PNG, HTML, CSV or JSON</source>
            <translation>将视图写为 PDF、SVG、PNG、HTML、CSV 或 JSON</translation>
        </message>
        <message>
            <source>T&amp;rain…</source>
            <translation>训练(&amp;R)…</translation>
        </message>
        <message>
            <source>Starts a training in a process of its own, which is watched in the Train workspace</source>
            <translation>在独立进程中开始训练，可在训练工作区中观察</translation>
        </message>
        <message>
            <source>Open the &amp;model of what is shown</source>
            <translation>打开所示内容的模型(&amp;M)</translation>
        </message>
        <message>
            <source>Opens the model that the shown run, lens or evaluation was made with</source>
            <translation>打开生成所示运行、透镜或评估的模型</translation>
        </message>
        <message>
            <source>Trai&amp;n</source>
            <translation>训练(&amp;N)</translation>
        </message>
        <message>
            <source>Workspace: a training as it goes, its losses and what it learns</source>
            <translation>工作区：进行中的训练、其损失及其所学</translation>
        </message>
        <message>
            <source>&amp;What if…</source>
            <translation>假设(&amp;W)…</translation>
        </message>
        <message>
            <source>Gives a level another answer and decodes everything below it anew, the original beside</source>
            <translation>为某一层级换上另一回答，并重新解码其下全部内容，与原结果并列</translation>
        </message>
        <message>
            <source>&amp;Go on with the evaluation</source>
            <translation>继续评估(&amp;G)</translation>
        </message>
        <message>
            <source>Evaluates the rows that are left of the shown evaluation, which was stopped</source>
            <translation>评估所示已停止的评估中剩余的数据行</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Freely</source>
            <translation>自由</translation>
        </message>
        <message>
            <source>Com&amp;pose figure…</source>
            <translation>编排组合图(&amp;P)…</translation>
        </message>
        <message>
            <source>Puts figures of any open documents on one page, with letters, in the size of a venue</source>
            <translation>将任意已打开文档的图排到一页上，附字母编号，采用出版刊物的尺寸</translation>
        </message>
        <message>
            <source>&amp;Find an action…</source>
            <translation>查找操作(&amp;F)…</translation>
        </message>
        <message>
            <source>Actions, views, recent models and documents by a part of their name</source>
            <translation>按名称片段查找操作、视图、最近的模型和文档</translation>
        </message>
        <message>
            <source>Compare w&amp;ith…</source>
            <translation>与另一项比较(&amp;I)…</translation>
        </message>
        <message>
            <source>The shown run or lens beside another one, and their difference</source>
            <translation>将所示运行或透镜与另一个并列，并显示其差异</translation>
        </message>
        <message>
            <source>Pla&amp;y</source>
            <translation>播放(&amp;Y)</translation>
        </message>
        <message>
            <source>By token</source>
            <translation>按词元</translation>
        </message>
        <message>
            <source>What playback shows step by step</source>
            <translation>播放时逐步显示的内容</translation>
        </message>
        <message>
            <source>Playback sp&amp;eed</source>
            <translation>播放速度(&amp;E)</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>Speed of playback</source>
            <translation>播放的速度</translation>
        </message>
        <message>
            <source>Step &amp;back</source>
            <translation>后退一步(&amp;B)</translation>
        </message>
        <message>
            <source>Selects the previous token; in playback, shows one step less</source>
            <translation>选择上一个词元；播放时少显示一步</translation>
        </message>
        <message>
            <source>&amp;Play</source>
            <translation>播放(&amp;P)</translation>
        </message>
        <message>
            <source>Shows one token, layer or level after another; what comes later is hidden</source>
            <translation>依次显示各词元、层或层级；后续内容予以隐藏</translation>
        </message>
        <message>
            <source>Step f&amp;orward</source>
            <translation>前进一步(&amp;O)</translation>
        </message>
        <message>
            <source>Selects the next token; in playback, shows one step more</source>
            <translation>选择下一个词元；播放时多显示一步</translation>
        </message>
        <message>
            <source>By &amp;token</source>
            <translation>按词元(&amp;T)</translation>
        </message>
        <message>
            <source>Playback shows one token after another, as they were decoded</source>
            <translation>播放时按解码顺序依次显示各词元</translation>
        </message>
        <message>
            <source>By &amp;layer</source>
            <translation>按层(&amp;L)</translation>
        </message>
        <message>
            <source>Playback shows one layer after another; what deeper ones say is hidden</source>
            <translation>播放时依次显示各层；更深的层所读出的内容予以隐藏</translation>
        </message>
        <message>
            <source>By le&amp;vel</source>
            <translation>按层级(&amp;V)</translation>
        </message>
        <message>
            <source>Playback shows one level&apos;s answer after another</source>
            <translation>播放时依次显示各层级的回答</translation>
        </message>
        <message>
            <source>&amp;Slow</source>
            <translation>慢速(&amp;S)</translation>
        </message>
        <message>
            <source>Playback takes 2 s for a step</source>
            <translation>播放时每步 2 s</translation>
        </message>
        <message>
            <source>Slow</source>
            <translation>慢速</translation>
        </message>
        <message>
            <source>&amp;Normal</source>
            <translation>正常(&amp;N)</translation>
        </message>
        <message>
            <source>Playback takes 0.7 s for a step</source>
            <translation>播放时每步 0.7 s</translation>
        </message>
        <message>
            <source>&amp;Fast</source>
            <translation>快速(&amp;F)</translation>
        </message>
        <message>
            <source>Playback takes 0.25 s for a step</source>
            <translation>播放时每步 0.25 s</translation>
        </message>
        <message>
            <source>Fast</source>
            <translation>快速</translation>
        </message>
        <message>
            <source>&amp;Repeat</source>
            <translation>循环(&amp;R)</translation>
        </message>
        <message>
            <source>Playback begins again after the last step</source>
            <translation>播放到最后一步后重新开始</translation>
        </message>
        <message>
            <source>Presentation on sec&amp;ond screen</source>
            <translation>在第二屏幕上演示(&amp;O)</translation>
        </message>
        <message>
            <source>A window for the projector; this one then has notes, the time and what comes next</source>
            <translation>供投影仪使用的窗口；此窗口则显示备注、时间与接下来的内容</translation>
        </message>
        <message>
            <source>Second screen</source>
            <translation>第二屏幕</translation>
        </message>
        <message>
            <source>Find in this &amp;view…</source>
            <translation>在此视图中查找(&amp;V)…</translation>
        </message>
        <message>
            <source>A token, a label or a position of the view that one looks at</source>
            <translation>当前所看视图中的词元、标签或位置</translation>
        </message>
        <message>
            <source>Find the ne&amp;xt</source>
            <translation>查找下一处(&amp;X)</translation>
        </message>
        <message>
            <source>The next place of what was looked for</source>
            <translation>所查找内容的下一处</translation>
        </message>
        <message>
            <source>Find the previ&amp;ous</source>
            <translation>查找上一处(&amp;O)</translation>
        </message>
        <message>
            <source>The place before of what was looked for</source>
            <translation>所查找内容的上一处</translation>
        </message>
        <message>
            <source>&amp;Preferences…</source>
            <translation>首选项(&amp;P)…</translation>
        </message>
        <message>
            <source>Theme, language, type size, device, threads, history</source>
            <translation>主题、语言、字号、设备、线程、历史记录</translation>
        </message>
        <message>
            <source>Larger te&amp;xt</source>
            <translation>放大文字(&amp;X)</translation>
        </message>
        <message>
            <source>Of the whole window; exported figures keep their sizes</source>
            <translation>作用于整个窗口；导出的图保持原有尺寸</translation>
        </message>
        <message>
            <source>S&amp;maller text</source>
            <translation>缩小文字(&amp;M)</translation>
        </message>
        <message>
            <source>Text as at &amp;first</source>
            <translation>最初的文字大小(&amp;F)</translation>
        </message>
        <message>
            <source>Text of the size that the program has at first</source>
            <translation>恢复程序最初的文字大小</translation>
        </message>
        <message>
            <source>&amp;Formulas and terms</source>
            <translation>公式与术语(&amp;F)</translation>
        </message>
        <message>
            <source>What each number is: formula, unit, source; and the field&apos;s words</source>
            <translation>每个数值的含义：公式、单位、出处；以及本领域的用语</translation>
        </message>
        <message>
            <source>&amp;Compare</source>
            <translation>比较(&amp;C)</translation>
        </message>
        <message>
            <source>Workspace: two runs or two lenses, and their difference</source>
            <translation>工作区：两个运行或两个透镜，及其差异</translation>
        </message>
        <message>
            <source>Presen&amp;t</source>
            <translation>演示(&amp;T)</translation>
        </message>
        <message>
            <source>Workspace: views in large type for a room, revealed step by step</source>
            <translation>工作区：以大字号面向现场展示视图，逐步揭示</translation>
        </message>
        <message>
            <source>Writes a lesson: what the views show becomes a step, its answers are looked up in the run</source>
            <translation>编写课程：视图所示内容成为一个步骤，其答案从运行中查得</translation>
        </message>
        <message>
            <source>Opens a lesson to change it</source>
            <translation>打开课程以作修改</translation>
        </message>
        <message>
            <source>Ed&amp;it the task…</source>
            <translation>编辑任务(&amp;I)…</translation>
        </message>
        <message>
            <source>Levels, heads, layout and labels of the task as a form or as JSON, with the text and tokens that the model will see; one that comes with the program is edited as a copy</source>
            <translation>以表单或 JSON 形式编辑任务的层级、头、布局与标签，并显示模型将看到的文本与词元；程序自带的任务以副本形式编辑</translation>
        </message>
        <message>
            <source>Ne&amp;w task…</source>
            <translation>新建任务(&amp;W)…</translation>
        </message>
        <message>
            <source>Begins a task file: a level for each head of the open model</source>
            <translation>新建任务文件：所打开模型的每个头对应一个层级</translation>
        </message>
        <message>
            <source>Labels of a taxonomy&apos;s file: added, renamed, moved, sorted, checked</source>
            <translation>分类体系文件中的标签：添加、重命名、移动、排序、检查</translation>
        </message>
        <message>
            <source>Begins a taxonomy, the tree of labels that a task answers with</source>
            <translation>新建分类体系，即任务用来回答的标签树</translation>
        </message>
        <message>
            <source>Go on with the con&amp;versation</source>
            <translation>继续对话(&amp;V)</translation>
        </message>
        <message>
            <source>The shown answer becomes a turn of the conversation; the next input follows it</source>
            <translation>所示回答成为对话的一轮；下一个输入接在其后</translation>
        </message>
        <message>
            <source>Answer a&amp;nother way</source>
            <translation>换一种回答(&amp;N)</translation>
        </message>
        <message>
            <source>The same question again, drawn with the next seed</source>
            <translation>再次提出同一问题，用下一个随机种子采样</translation>
        </message>
        <message>
            <source>&amp;Undo the last change of panels</source>
            <translation>撤销上一次面板更改(&amp;U)</translation>
        </message>
        <message>
            <source>Panels stand as before they were moved, closed or arranged</source>
            <translation>面板恢复到移动、关闭或排列之前的位置</translation>
        </message>
        <message>
            <source>Heads of the open model, which can be moved; its tensors, configuration, tokenizer</source>
            <translation>所打开模型的各头（可移动）；其张量、配置、分词器</translation>
        </message>
        <message>
            <source>New less&amp;on…</source>
            <translation>新建课程(&amp;O)…</translation>
        </message>
        <message>
            <source>Edit &amp;lesson…</source>
            <translation>编辑课程(&amp;L)…</translation>
        </message>
        <message>
            <source>Edit a tree of la&amp;bels…</source>
            <translation>编辑标签树(&amp;B)…</translation>
        </message>
        <message>
            <source>Be&amp;gin a tree of labels…</source>
            <translation>新建标签树(&amp;G)…</translation>
        </message>
        <message>
            <source>Inside t&amp;he model…</source>
            <translation>模型内部(&amp;H)…</translation>
        </message>
    </context>
    <context>
        <name>strata::AdaptDialog</name>
        <message>
            <source>Only the &amp;heads, in a file beside the model</source>
            <translation>仅各头，存入模型旁的文件(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Part the final head from the embedding</source>
            <translation>将最终头与嵌入分离(&amp;P)</translation>
        </message>
        <message>
            <source>Make an HdLM of this model</source>
            <translation>由此模型创建 HdLM</translation>
        </message>
        <message>
            <source>Each layer that is clicked gets a copy of the final head, to be trained. The weights of the model stay as they are, bit for bit.</source>
            <translation>单击的每一层都会得到一份最终头的副本以供训练。模型的权重逐位保持不变。</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Reads</source>
            <translation>读取</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>占用</translation>
        </message>
        <message>
            <source>New heads</source>
            <translation>新的头</translation>
        </message>
        <message>
            <source>The final head gets a matrix of its own, so that heads can be trained with the rest frozen</source>
            <translation>最终头获得自己的矩阵，从而可在冻结其余部分的情况下训练各头</translation>
        </message>
        <message>
            <source>&amp;Write to</source>
            <translation>写入到(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Choose…</source>
            <translation>选择(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Make</source>
            <translation>创建(&amp;M)</translation>
        </message>
        <message>
            <source>Where to?</source>
            <translation>写到何处？</translation>
        </message>
        <message>
            <source>Heads (*.safetensors)</source>
            <translation>头 (*.safetensors)</translation>
        </message>
        <message>
            <source>as published</source>
            <translation>与发布时一致</translation>
        </message>
        <message>
            <source>Name of the head at layer %1</source>
            <translation>第 %1 层头的名称</translation>
        </message>
        <message>
            <source>Weight of its loss</source>
            <translation>其损失的权重</translation>
        </message>
        <message>
            <source>raw residual</source>
            <translation>原始残差</translation>
        </message>
        <message>
            <source>after the norm</source>
            <translation>归一化之后</translation>
        </message>
        <message>
            <source>What it reads</source>
            <translation>其读取的内容</translation>
        </message>
        <message>
            <source>Click a layer to put a head there.</source>
            <translation>单击某一层以在该处放置头。</translation>
        </message>
        <message>
            <source>Two heads are called %1.</source>
            <translation>有两个头都名为 %1。</translation>
        </message>
        <message>
            <source>There must be fewer levels than layers.</source>
            <translation>层级数必须少于层数。</translation>
        </message>
        <message>
            <source>Say where it is to be written.</source>
            <translation>请指定写入位置。</translation>
        </message>
        <message>
            <source>The file of heads ends in .safetensors.</source>
            <translation>头文件须以 .safetensors 结尾。</translation>
        </message>
        <message>
            <source>%1 is there already; name another one.</source>
            <translation>%1 已存在；请另选名称。</translation>
        </message>
        <message numerus="yes">
            <source>%n new head(s): a file of %1</source>
            <translation>
                <numerusform>%n 个新的头：文件大小 %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new head(s): %1 beside the model&apos;s own %2</source>
            <translation>
                <numerusform>%n 个新的头：%1，模型自身为 %2</numerusform>
            </translation>
        </message>
        <message>
            <source>Writing; Cancel leaves nothing behind.</source>
            <translation>正在写入；取消后不留下任何内容。</translation>
        </message>
    </context>
    <context>
        <name>strata::AgreementView</name>
        <message>
            <source>Agreement</source>
            <translation>一致性</translation>
        </message>
        <message>
            <source>same top-1</source>
            <translation>top-1 相同</translation>
        </message>
        <message>
            <source>top-k overlap</source>
            <translation>top-k 重叠</translation>
        </message>
        <message>
            <source>JS distance</source>
            <translation>JS 距离</translation>
        </message>
        <message>
            <source>How agreement is measured</source>
            <translation>一致性的衡量方式</translation>
        </message>
        <message>
            <source>positions that settle at layer %1: %2</source>
            <translation>稳定于第 %1 层的位置：%2</translation>
        </message>
        <message>
            <source>; on the way their top-1 changed %1 times on average</source>
            <translation>；其 top-1 沿途平均变化 %1 次</translation>
        </message>
        <message>
            <source>%1 and %2: %3 %4</source>
            <translation>%1 与 %2：%3 %4</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>第 %1 层</translation>
        </message>
        <message>
            <source>Settling depth: the first layer from which the most probable token stays the final one. Agreement: how far the answers of two layers or heads are the same. Wheel to zoom (with Ctrl where the view scrolls), double click to see all; keys: + and −, arrows with Ctrl and Shift, 0, and N for the next plot.</source>
            <translation>稳定深度：从该层起概率最高的词元即与最终词元保持一致的首个层。一致性：两个层或头的回答相同的程度。滚轮缩放（视图可滚动时按住 Ctrl），双击显示全部；按键：+ 和 −，方向键配合 Ctrl 与 Shift，0，以及 N 转到下一个绘图。</translation>
        </message>
    </context>
    <context>
        <name>strata::AnimationBox</name>
        <message>
            <source>Begin again at the end</source>
            <translation>播放到末尾后重新开始</translation>
        </message>
        <message>
            <source> s</source>
            <translation> 秒</translation>
        </message>
        <message>
            <source>P&amp;layed</source>
            <translation>播放方式(&amp;L)</translation>
        </message>
        <message>
            <source>Ti&amp;me of a step</source>
            <translation>每步时间(&amp;M)</translation>
        </message>
        <message>
            <source>L&amp;onger at the end</source>
            <translation>末尾停留更久(&amp;O)</translation>
        </message>
    </context>
    <context>
        <name>strata::AuthorFields</name>
        <message>
            <source>The step is about no run whose numbers could stand here</source>
            <translation>该步骤不涉及可在此处引用其数值的运行</translation>
        </message>
        <message>
            <source>First mend what the check says: the lesson cannot be read yet</source>
            <translation>请先修正检查所指出的问题：课程目前还无法读取</translation>
        </message>
        <message>
            <source>Number ▾</source>
            <translation>数值 ▾</translation>
        </message>
        <message>
            <source>Puts in a number or a word that is looked up in the run: {{…}}</source>
            <translation>插入从运行中查得的数值或词语：{{…}}</translation>
        </message>
        <message>
            <source>Number for: %1</source>
            <translation>数值，用于：%1</translation>
        </message>
        <message>
            <source>Add: %1</source>
            <translation>添加：%1</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>移动</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>下移</translation>
        </message>
    </context>
    <context>
        <name>strata::AuthorState</name>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>What is to be seen here?</source>
            <translation>此处能看到什么？</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>添加步骤</translation>
        </message>
        <message>
            <source>Record the views</source>
            <translation>记录视图</translation>
        </message>
        <message>
            <source>Duplicate the step</source>
            <translation>复制步骤</translation>
        </message>
        <message>
            <source>Delete the step</source>
            <translation>删除步骤</translation>
        </message>
        <message>
            <source>Move the step</source>
            <translation>移动步骤</translation>
        </message>
        <message>
            <source>Add a run</source>
            <translation>添加运行</translation>
        </message>
    </context>
    <context>
        <name>strata::AuthorWindow</name>
        <message>
            <source>Steps</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>What the check says</source>
            <translation>检查结果</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Add a step &amp;from</source>
            <translation>添加步骤，取自(&amp;F)</translation>
        </message>
        <message>
            <source>Record &amp;into the step</source>
            <translation>录入到步骤(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Add a step</source>
            <translation>添加步骤(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Record the views</source>
            <translation>记录视图(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Duplicate</source>
            <translation>创建副本(&amp;D)</translation>
        </message>
        <message>
            <source>De&amp;lete</source>
            <translation>删除(&amp;L)</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>上移(&amp;U)</translation>
        </message>
        <message>
            <source>Move do&amp;wn</source>
            <translation>下移(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Play it</source>
            <translation>播放(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>另存为(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>关闭(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>S&amp;tep</source>
            <translation>步骤(&amp;T)</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>工具</translation>
        </message>
        <message>
            <source>Language of the texts</source>
            <translation>文本的语言</translation>
        </message>
        <message>
            <source>The language in which the texts are written now; each text can have all of them</source>
            <translation>当前编写文本所用的语言；每段文本均可有全部语言的版本</translation>
        </message>
        <message>
            <source>No view shows a run, a lens or an evaluation</source>
            <translation>没有视图显示运行、透镜或评估</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>添加步骤</translation>
        </message>
        <message>
            <source>Record the views</source>
            <translation>记录视图</translation>
        </message>
        <message>
            <source>No view shows a run, a lens or an evaluation: there is nothing to record.</source>
            <translation>没有视图显示运行、透镜或评估：没有可记录的内容。</translation>
        </message>
        <message>
            <source>The lesson: title, goals, runs</source>
            <translation>课程：标题、目标、运行</translation>
        </message>
        <message>
            <source>New lesson</source>
            <translation>新建课程</translation>
        </message>
        <message>
            <source>%1[*] – Lesson</source>
            <translation>%1[*] – 课程</translation>
        </message>
        <message>
            <source>Nothing is claimed yet.</source>
            <translation>尚无论断。</translation>
        </message>
        <message numerus="yes">
            <source>All of %n claim(s) hold.</source>
            <translation>
                <numerusform>全部 %n 条论断均成立。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n claim(s) do not hold.</source>
            <translation>
                <numerusform>%n 条论断中有 %1 条不成立。</numerusform>
            </translation>
        </message>
        <message>
            <source>A claim of this step does not hold</source>
            <translation>该步骤有一条论断不成立</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>已保存 %1</translation>
        </message>
        <message>
            <source>Unsaved lesson</source>
            <translation>课程未保存</translation>
        </message>
        <message>
            <source>The lesson was changed and not saved.</source>
            <translation>课程已更改但尚未保存。</translation>
        </message>
    </context>
    <context>
        <name>strata::BreakdownFigure</name>
        <message>
            <source>Accuracy by …</source>
            <translation>准确率，按 …</translation>
        </message>
        <message>
            <source>Accuracy by what</source>
            <translation>准确率的划分依据</translation>
        </message>
        <message>
            <source>by length</source>
            <translation>按长度</translation>
        </message>
        <message>
            <source>by frequency of the label</source>
            <translation>按标签频率</translation>
        </message>
        <message>
            <source>by confidence</source>
            <translation>按置信度</translation>
        </message>
        <message>
            <source>rows with this gold label</source>
            <translation>以此标签为正确答案的数据行</translation>
        </message>
        <message>
            <source>confidence</source>
            <translation>置信度</translation>
        </message>
        <message>
            <source>tokens of prompt and answers</source>
            <translation>提示与回答的词元数</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>准确率</translation>
        </message>
        <message>
            <source>bands: 95 %, Wilson</source>
            <translation>带：95%，Wilson</translation>
        </message>
        <message>
            <source>level</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>from</source>
            <translation>从</translation>
        </message>
        <message>
            <source>to</source>
            <translation>到</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>数据行</translation>
        </message>
        <message>
            <source>right</source>
            <translation>正确</translation>
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
            <translation>校准</translation>
        </message>
        <message>
            <source>No record says how sure its labels are: there is nothing to compare.</source>
            <translation>没有记录说明其标签的确定程度：无从比较。</translation>
        </message>
        <message>
            <source>%1 · head %2, layer %3</source>
            <translation>%1 · 头 %2，第 %3 层</translation>
        </message>
        <message>
            <source>ECE %1 · MCE %2 · Brier %3 · accuracy %4, confidence %5</source>
            <translation>ECE %1 · MCE %2 · Brier %3 · 准确率 %4，置信度 %5</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>准确率</translation>
        </message>
        <message>
            <source>confidence</source>
            <translation>置信度</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>数据行</translation>
        </message>
        <message>
            <source>confidence %1</source>
            <translation>置信度 %1</translation>
        </message>
        <message numerus="yes">
            <source>%1, confidence %2 to %3: %n row(s), mean confidence %4, accuracy %5</source>
            <translation>
                <numerusform>%1，置信度 %2 至 %3：%n 个数据行，平均置信度 %4，准确率 %5</numerusform>
            </translation>
        </message>
        <message>
            <source>level</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>from</source>
            <translation>从</translation>
        </message>
        <message>
            <source>to</source>
            <translation>到</translation>
        </message>
        <message>
            <source>mean confidence</source>
            <translation>平均置信度</translation>
        </message>
    </context>
    <context>
        <name>strata::ChoiceMenus</name>
        <message>
            <source>&amp;Clear this list</source>
            <translation>清除此列表(&amp;C)</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Task: %1</source>
            <translation>任务：%1</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>automatic: the fastest here</source>
            <translation>自动：此处最快的</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>&amp;Run with these columns</source>
            <translation>以这些列运行(&amp;R)</translation>
        </message>
        <message>
            <source>Lens columns ▾</source>
            <translation>透镜列 ▾</translation>
        </message>
        <message>
            <source>Lens columns: %1 ▾</source>
            <translation>透镜列：%1 ▾</translation>
        </message>
        <message>
            <source>Layer %1, final norm</source>
            <translation>第 %1 层，最终归一化</translation>
        </message>
        <message>
            <source>No lens columns in the next run</source>
            <translation>下次运行不含透镜列</translation>
        </message>
        <message numerus="yes">
            <source>%n lens column(s): shown after the next free run, see “Lens columns”</source>
            <translation>
                <numerusform>%n 个透镜列：将在下次自由运行后显示，参见“透镜列”</numerusform>
            </translation>
        </message>
        <message>
            <source>Columns of the next free run</source>
            <translation>下次自由运行的列</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <translation>无(&amp;N)</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>跟随系统(&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>strata::ClassTally</name>
        <message>
            <source>Class votes</source>
            <translation>班级投票</translation>
        </message>
        <message>
            <source>How many of the class voted for each answer; kept on this machine</source>
            <translation>班上选择每个答案的人数；保存在本机上</translation>
        </message>
        <message>
            <source>Votes for %1</source>
            <translation>%1 的票数</translation>
        </message>
    </context>
    <context>
        <name>strata::CommandPalette</name>
        <message>
            <source>%1 (on)</source>
            <translation>%1（开）</translation>
        </message>
        <message>
            <source>Find an action</source>
            <translation>查找操作</translation>
        </message>
        <message>
            <source>A part of the name of an action, view, model or document</source>
            <translation>操作、视图、模型或文档名称的片段</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>查找结果</translation>
        </message>
    </context>
    <context>
        <name>strata::CompareFigure</name>
        <message>
            <source>Comparison</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>nothing to be scored</source>
            <translation>没有可评分的内容</translation>
        </message>
        <message>
            <source>metric</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>shown</source>
            <translation>所示</translation>
        </message>
        <message>
            <source>shown − %1, 95 %</source>
            <translation>所示 − %1，95%</translation>
        </message>
        <message>
            <source>shown: %1</source>
            <translation>所示：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) in common, %1 only here, %2 only there</source>
            <translation>
                <numerusform>%n 个共有数据行，%1 个仅在此处，%2 个仅在彼处</numerusform>
            </translation>
        </message>
        <message>
            <source>over the common rows; paired bootstrap, %1 resamples; bold: the interval leaves 0 out</source>
            <translation>基于共有数据行；配对自助法，%1 次重采样；粗体：区间不含 0</translation>
        </message>
        <message>
            <source>counted over</source>
            <translation>统计范围</translation>
        </message>
        <message>
            <source>key</source>
            <translation>键</translation>
        </message>
        <message>
            <source>evaluation</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>common rows</source>
            <translation>共有数据行</translation>
        </message>
        <message>
            <source>other</source>
            <translation>另一个</translation>
        </message>
        <message>
            <source>difference</source>
            <translation>差异</translation>
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
            <translation>大于 0</translation>
        </message>
        <message>
            <source>below 0</source>
            <translation>小于 0</translation>
        </message>
        <message>
            <source>Compared with</source>
            <translation>比较对象</translation>
        </message>
        <message>
            <source>the latest ones</source>
            <translation>最新的</translation>
        </message>
        <message>
            <source>There is one evaluation only. Choose another one of the same rows under Compare with, drop its file here, or make one: it appears beside the shown one, with the differences.</source>
            <translation>目前只有一个评估。请在“比较对象”下选择另一个基于相同数据行的评估，将其文件拖放到此处，或新建一个：它会与所示评估并列显示，并列出差异。</translation>
        </message>
    </context>
    <context>
        <name>strata::CompareMenu</name>
        <message>
            <source>Compare “%1” with</source>
            <translation>“%1”的比较对象</translation>
        </message>
        <message>
            <source>A saved &amp;file…</source>
            <translation>已保存的文件(&amp;F)…</translation>
        </message>
        <message>
            <source>Compare with a saved document</source>
            <translation>与已保存的文档比较</translation>
        </message>
        <message>
            <source>Strata documents (*.strata)</source>
            <translation>Strata 文档 (*.strata)</translation>
        </message>
    </context>
    <context>
        <name>strata::CompareView</name>
        <message>
            <source>Compare with ▾</source>
            <translation>比较对象 ▾</translation>
        </message>
        <message>
            <source>Compare with another evaluation</source>
            <translation>与另一评估比较</translation>
        </message>
        <message>
            <source>Adds an evaluation from a file, or one of the history; files can be dropped here too</source>
            <translation>从文件或历史记录中添加评估；也可将文件拖放到此处</translation>
        </message>
        <message>
            <source>Saved evaluations…</source>
            <translation>已保存的评估…</translation>
        </message>
        <message>
            <source>From the history</source>
            <translation>来自历史记录</translation>
        </message>
        <message>
            <source>Compare with saved evaluations</source>
            <translation>与已保存的评估比较</translation>
        </message>
        <message>
            <source>Strata evaluations (*.strata)</source>
            <translation>Strata 评估 (*.strata)</translation>
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
            <translation>%1，对数</translation>
        </message>
        <message>
            <source>target: %1</source>
            <translation>目标：%1</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>随机种子 %1</translation>
        </message>
        <message>
            <source>by position</source>
            <translation>按位置</translation>
        </message>
        <message>
            <source>by text</source>
            <translation>按文本</translation>
        </message>
        <message>
            <source>by level</source>
            <translation>按层级</translation>
        </message>
        <message>
            <source>by characters</source>
            <translation>按字符</translation>
        </message>
        <message>
            <source>%1 attention</source>
            <translation>%1 注意力</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>第 %1 层</translation>
        </message>
        <message>
            <source>layer %1 beside layer %2</source>
            <translation>第 %1 层与第 %2 层并列</translation>
        </message>
        <message>
            <source>%1, after attention</source>
            <translation>%1，注意力之后</translation>
        </message>
        <message>
            <source>head %1, %2</source>
            <translation>头 %1，%2</translation>
        </message>
        <message>
            <source>head %1 beside head %2, %3</source>
            <translation>头 %1 与头 %2 并列，%3</translation>
        </message>
        <message numerus="yes">
            <source>aligned %1: %n token(s) of both</source>
            <translation>
                <numerusform>%1对齐：两侧均有的词元 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 only in A</source>
            <translation>仅 A 有 %1 个</translation>
        </message>
        <message>
            <source>%1 only in B</source>
            <translation>仅 B 有 %1 个</translation>
        </message>
        <message numerus="yes">
            <source>%n head(s) and layer(s)</source>
            <translation>
                <numerusform>%n 个头与层</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n layer(s) and head(s)</source>
            <translation>
                <numerusform>%n 个层与头</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 at the nearest relative depth</source>
            <translation>%1（按最接近的相对深度）</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) of one side alone left out</source>
            <translation>
                <numerusform>已略去仅一侧有的 %n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, at “%2”</source>
            <translation>%1，位于“%2”</translation>
        </message>
        <message>
            <source>%1, after “%2”</source>
            <translation>%1，“%2”之后</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n level(s) with another answer</source>
            <translation>
                <numerusform>%n 个层级中有 %1 个回答不同</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n cell(s) with another top-1 (%2)</source>
            <translation>
                <numerusform>%n 个单元格中有 %1 个 top-1 不同（%2）</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) not computed on one side</source>
            <translation>
                <numerusform>%n 个单元格在一侧未计算</numerusform>
            </translation>
        </message>
        <message>
            <source>B − A: mean %1, median %2</source>
            <translation>B − A：均值 %1，中位数 %2</translation>
        </message>
        <message>
            <source>no difference is known</source>
            <translation>差异未知</translation>
        </message>
        <message>
            <source>%1 (p %2, path %3)</source>
            <translation>%1（p %2，路径 %3）</translation>
        </message>
        <message>
            <source>%1 (p %2)</source>
            <translation>%1（p %2）</translation>
        </message>
    </context>
    <context>
        <name>strata::ComparisonFigure</name>
        <message>
            <source>Comparison</source>
            <translation>比较</translation>
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
            <translation>最大差异</translation>
        </message>
        <message>
            <source>◥ another top-1</source>
            <translation>◥ top-1 不同</translation>
        </message>
        <message>
            <source>● another top-1</source>
            <translation>● top-1 不同</translation>
        </message>
        <message>
            <source>other top-1 are not marked at this size</source>
            <translation>在此尺寸下不标记不同的 top-1</translation>
        </message>
        <message>
            <source>hatched: not computed</source>
            <translation>斜线：未计算</translation>
        </message>
        <message>
            <source>empty: a token of the other side alone</source>
            <translation>空白：仅另一侧有的词元</translation>
        </message>
        <message>
            <source>rows: layer of A / layer of B</source>
            <translation>行：A 的层 / B 的层</translation>
        </message>
        <message>
            <source>drawn as pictures</source>
            <translation>绘制为位图</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <source>%1: A %2, B %3</source>
            <translation>%1：A %2，B %3</translation>
        </message>
        <message>
            <source>, B − A %1 (%2)</source>
            <translation>，B − A %1（%2）</translation>
        </message>
        <message>
            <source>what</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>layer of A</source>
            <translation>A 的层</translation>
        </message>
        <message>
            <source>layer of B</source>
            <translation>B 的层</translation>
        </message>
        <message>
            <source>head</source>
            <translation>头</translation>
        </message>
        <message>
            <source>level</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>position in A</source>
            <translation>A 中的位置</translation>
        </message>
        <message>
            <source>position in B</source>
            <translation>B 中的位置</translation>
        </message>
        <message>
            <source>token of A</source>
            <translation>A 的词元</translation>
        </message>
        <message>
            <source>token of B</source>
            <translation>B 的词元</translation>
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
            <translation>top-1 不同</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>cell</source>
            <translation>单元格</translation>
        </message>
        <message>
            <source>cell after attention</source>
            <translation>注意力之后的单元格</translation>
        </message>
        <message>
            <source>%1 of A (%2) and B (%3). %4.</source>
            <translation>A（%2）与 B（%3）的%1。%4。</translation>
        </message>
        <message>
            <source>The largest difference: %1.</source>
            <translation>最大差异：%1。</translation>
        </message>
    </context>
    <context>
        <name>strata::ComparisonMaker</name>
        <message>
            <source>A document that is still being computed cannot be compared; wait until it is there.</source>
            <translation>仍在计算中的文档无法比较；请等待其完成。</translation>
        </message>
        <message>
            <source>Two runs or two lenses can be compared.</source>
            <translation>可以比较两个运行或两个透镜。</translation>
        </message>
        <message>
            <source>A run and a lens cannot be compared: compute the lens of the run, and compare the two lenses.</source>
            <translation>运行与透镜无法比较：请先计算该运行的透镜，再比较两个透镜。</translation>
        </message>
        <message>
            <source>Comparing</source>
            <translation>正在比较</translation>
        </message>
    </context>
    <context>
        <name>strata::ComparisonView</name>
        <message>
            <source>Comparison</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Two runs or two lenses beside each other and as a difference, B − A, in colours that are centred at zero. A corner in a cell: both sides have another most probable token there. A saved run or lens that is let go here is compared with A.</source>
            <translation>将两个运行或两个透镜并列显示，并显示差异 B − A，配色以零为中心。单元格中的角标：两侧在该处概率最高的词元不同。将已保存的运行或透镜拖放到此处，即可与 A 比较。</translation>
        </message>
        <message>
            <source>Which token stands beside which</source>
            <translation>词元之间如何对应</translation>
        </message>
        <message>
            <source>both and difference</source>
            <translation>两者与差异</translation>
        </message>
        <message>
            <source>difference</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>Which maps are shown</source>
            <translation>显示哪些图</translation>
        </message>
        <message>
            <source>E&amp;xchange A and B</source>
            <translation>交换 A 与 B(&amp;X)</translation>
        </message>
        <message>
            <source>&amp;Last layer on top</source>
            <translation>最后一层置顶(&amp;L)</translation>
        </message>
        <message>
            <source>C&amp;ividis instead of viridis</source>
            <translation>以 cividis 代替 viridis(&amp;I)</translation>
        </message>
        <message>
            <source>Statistic that is compared</source>
            <translation>所比较的统计量</translation>
        </message>
        <message>
            <source>no such token</source>
            <translation>无此词元</translation>
        </message>
        <message>
            <source>not computed</source>
            <translation>未计算</translation>
        </message>
        <message>
            <source>token %1 “%2”</source>
            <translation>词元 %1“%2”</translation>
        </message>
        <message>
            <source>after %1 “%2”</source>
            <translation>位置 %1“%2”之后</translation>
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
            <translation>top-1 不同</translation>
        </message>
        <message>
            <source>No comparison yet. Choose two runs or two lenses under Runs, the second one with Ctrl, and Compare in their menu; or choose Compare with… in the menu Run.</source>
            <translation>尚无比较。请在“运行”面板中选择两个运行或两个透镜（按住 Ctrl 选择第二个），再在其菜单中选择“比较”；或在“运行”菜单中选择“与另一项比较…”。</translation>
        </message>
    </context>
    <context>
        <name>strata::ComposeForm</name>
        <message>
            <source>One &amp;legend and scale for all</source>
            <translation>共用图例与标度(&amp;L)</translation>
        </message>
        <message>
            <source>A&amp;xes of a row or column line up</source>
            <translation>同一行或列的坐标轴对齐(&amp;X)</translation>
        </message>
        <message>
            <source>A line of pro&amp;venance under the figure</source>
            <translation>图下方的来源行(&amp;V)</translation>
        </message>
        <message>
            <source>Has a le&amp;tter</source>
            <translation>带字母编号(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Panels</source>
            <translation>面板(&amp;P)</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>面板</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Panels whose colours, or axes, mean the same have the same scale, and what their legends have in common stands once under all of them</source>
            <translation>颜色或坐标轴含义相同的面板采用相同标度，其图例的共有部分只在所有面板下方出现一次</translation>
        </message>
        <message>
            <source>none: the caption says it</source>
            <translation>无：由图题说明</translation>
        </message>
        <message>
            <source>&amp;Size</source>
            <translation>尺寸(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Title</source>
            <translation>标题(&amp;T)</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>字母编号</translation>
        </message>
        <message>
            <source>choose a size</source>
            <translation>选择尺寸</translation>
        </message>
        <message>
            <source>choose letters</source>
            <translation>选择字母编号</translation>
        </message>
        <message>
            <source>write the title</source>
            <translation>编写标题</translation>
        </message>
        <message>
            <source>share legend and scale</source>
            <translation>共用图例与标度</translation>
        </message>
        <message>
            <source>line axes up</source>
            <translation>对齐坐标轴</translation>
        </message>
        <message>
            <source>show provenance</source>
            <translation>显示来源</translation>
        </message>
        <message>
            <source>&amp;Heading</source>
            <translation>小标题(&amp;H)</translation>
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
            <translation>编写小标题</translation>
        </message>
        <message>
            <source>letter a panel</source>
            <translation>为面板添加字母编号</translation>
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
            <translation>页面预览</translation>
        </message>
        <message>
            <source>Add panels: any figure of any open document.</source>
            <translation>添加面板：任意已打开文档的任意图。</translation>
        </message>
        <message>
            <source>figure</source>
            <translation>图</translation>
        </message>
    </context>
    <context>
        <name>strata::ComposeWindow</name>
        <message>
            <source>Preview of the page</source>
            <translation>页面预览</translation>
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
            <translation>添加面板(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>另存为(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>导出(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;Check</source>
            <translation>检查(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>关闭(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Re&amp;move the panel</source>
            <translation>移除面板(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>As wide as the &amp;window</source>
            <translation>适合窗口宽度(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Final size</source>
            <translation>最终尺寸(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Twice its size</source>
            <translation>两倍尺寸(&amp;T)</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>工具</translation>
        </message>
        <message>
            <source>Add a panel ▾</source>
            <translation>添加面板 ▾</translation>
        </message>
        <message>
            <source>Add a panel</source>
            <translation>添加面板</translation>
        </message>
        <message>
            <source>A figure has at most %1 panels</source>
            <translation>一幅图最多含 %1 个面板</translation>
        </message>
        <message>
            <source>No document is open: run a prompt, or open a saved one</source>
            <translation>没有打开的文档：请运行提示，或打开已保存的文档</translation>
        </message>
        <message>
            <source>New figure</source>
            <translation>新建图</translation>
        </message>
        <message>
            <source>%1[*] – Composed figure</source>
            <translation>%1[*] – 组合图</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>已保存 %1</translation>
        </message>
        <message>
            <source>Unsaved figure</source>
            <translation>未保存的图</translation>
        </message>
        <message>
            <source>The figure was changed and not saved.</source>
            <translation>该图已更改但未保存。</translation>
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
            <translation>正在打开 %1</translation>
        </message>
        <message>
            <source>A document is missing</source>
            <translation>缺少文档</translation>
        </message>
        <message>
            <source>A document of %1 is not where it was.</source>
            <translation>%1 的某个文档已不在原处。</translation>
        </message>
        <message>
            <source>&amp;Find it…</source>
            <translation>查找(&amp;F)…</translation>
        </message>
        <message>
            <source>Find the document</source>
            <translation>查找文档</translation>
        </message>
        <message>
            <source>Documents (*.strata *.jsonl *.json);;All files (*)</source>
            <translation>文档 (*.strata *.jsonl *.json);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Documents have changed</source>
            <translation>文档已更改</translation>
        </message>
        <message>
            <source>%1 was made from other numbers. Open it with those that are there now?</source>
            <translation>%1 基于其他数字制作。要用现有数字打开吗？</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>打开(&amp;O)</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1：%2。</translation>
        </message>
        <message>
            <source>Save the figure</source>
            <translation>保存图</translation>
        </message>
        <message>
            <source>Composed figures (*.figure.json)</source>
            <translation>组合图 (*.figure.json)</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>已保存 %1</translation>
        </message>
        <message>
            <source>Saving %1</source>
            <translation>正在保存 %1</translation>
        </message>
    </context>
    <context>
        <name>strata::ComposerState</name>
        <message>
            <source>add a panel</source>
            <translation>添加面板</translation>
        </message>
        <message>
            <source>remove a panel</source>
            <translation>移除面板</translation>
        </message>
        <message>
            <source>move a panel</source>
            <translation>移动面板</translation>
        </message>
    </context>
    <context>
        <name>strata::ComputeFigure</name>
        <message>
            <source>Compute</source>
            <translation>计算量</translation>
        </message>
        <message>
            <source>layer-tokens</source>
            <translation>层·词元数</translation>
        </message>
        <message>
            <source>%1 of %2 at full depth, %3</source>
            <translation>%1，全深度为 %2，%3</translation>
        </message>
        <message>
            <source>sequential layer-steps</source>
            <translation>顺序层步数</translation>
        </message>
        <message>
            <source>decoding</source>
            <translation>解码</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>run for %1</source>
            <translation>为 %1 运行</translation>
        </message>
        <message>
            <source>filled later (fainter)</source>
            <translation>之后补算（较浅）</translation>
        </message>
        <message>
            <source>never run</source>
            <translation>从未运行</translation>
        </message>
        <message>
            <source>position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>layer %1 at position %2 “%3”</source>
            <translation>第 %1 层，位置 %2“%3”</translation>
        </message>
        <message>
            <source>%1: never run</source>
            <translation>%1：从未运行</translation>
        </message>
        <message>
            <source>%1: filled later, for %2</source>
            <translation>%1：为 %2 在之后补算</translation>
        </message>
        <message>
            <source>%1: run for %2</source>
            <translation>%1：为 %2 运行</translation>
        </message>
        <message>
            <source>stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>positions</source>
            <translation>位置数</translation>
        </message>
        <message>
            <source>of them filled later</source>
            <translation>其中之后补算</translation>
        </message>
    </context>
    <context>
        <name>strata::ComputeView</name>
        <message>
            <source>Compute</source>
            <translation>计算量</translation>
        </message>
        <message>
            <source>Which block was run at which position, and when: for the level that was being decoded, filled in later, or never. Press a cell to choose its token.</source>
            <translation>哪个块在哪个位置、何时运行：为当时正在解码的层级运行、之后补算，或从未运行。单击单元格可选择其词元。</translation>
        </message>
        <message>
            <source>This run encoded its text again before each level: there is no one map.</source>
            <translation>此运行在每个层级之前都重新编码了文本：没有统一的图谱。</translation>
        </message>
        <message>
            <source>No hierarchical run yet. What was computed for it, and when, appears here.</source>
            <translation>尚无分层运行。为其计算了什么、何时计算，将显示于此。</translation>
        </message>
    </context>
    <context>
        <name>strata::ConfidenceLegend</name>
        <message>
            <source>Legend: the fuller the colour, the higher the probability</source>
            <translation>图例：颜色越饱满，概率越高</translation>
        </message>
        <message>
            <source>The fuller a token&apos;s colour, the higher the probability that its head gave it.</source>
            <translation>词元的颜色越饱满，其头赋予它的概率越高。</translation>
        </message>
    </context>
    <context>
        <name>strata::ConfidenceView</name>
        <message>
            <source>Confidence</source>
            <translation>置信度</translation>
        </message>
        <message>
            <source>Nothing generated yet. Probabilities, entropies and margins of every head appear here.</source>
            <translation>尚未生成任何内容。各头的概率、熵与差距将显示于此。</translation>
        </message>
        <message>
            <source>Statistic</source>
            <translation>统计量</translation>
        </message>
        <message>
            <source>over positions</source>
            <translation>沿各位置</translation>
        </message>
        <message>
            <source>at tokens, over layers</source>
            <translation>在词元处，沿各层</translation>
        </message>
        <message>
            <source>What the axis counts</source>
            <translation>坐标轴所计</translation>
        </message>
        <message>
            <source>“%1”, position %2, probability %3, entropy %4</source>
            <translation>“%1”，位置 %2，概率 %3，熵 %4</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>第 %1 层</translation>
        </message>
        <message>
            <source>position %1 · “%2”</source>
            <translation>位置 %1 · “%2”</translation>
        </message>
        <message>
            <source>%1, %2 %3, %4</source>
            <translation>%1，%2 %3，%4</translation>
        </message>
        <message>
            <source>position %1</source>
            <translation>位置 %1</translation>
        </message>
        <message>
            <source>This run kept no layer readings, only those of its heads.</source>
            <translation>此运行未保留各层读数，仅有其各头的读数。</translation>
        </message>
        <message>
            <source>Run again with layer readings</source>
            <translation>再次运行并读取各层</translation>
        </message>
        <message>
            <source>The same prompt once more; then every layer is read at each token</source>
            <translation>再次运行同一提示；随后在每个词元处读取每一层</translation>
        </message>
        <message>
            <source>How sure every head is, over the generated tokens, or at a token over layers. Wheel to zoom, drag to move, double click to see all. Click the legend to hide or show a line, with Shift to highlight it. Keys: + and −, arrows with Ctrl and Shift, 0, H and T.</source>
            <translation>各头的确定程度，沿生成的词元，或在某一词元处沿各层。滚轮缩放，拖动移动，双击显示全部。单击图例可隐藏或显示线条，按住 Shift 单击可突出显示。按键：+ 和 −，方向键配合 Ctrl 与 Shift，0、H 和 T。</translation>
        </message>
        <message>
            <source>Click: hide or show. Shift+click: highlight.</source>
            <translation>单击：隐藏或显示。Shift+单击：突出显示。</translation>
        </message>
    </context>
    <context>
        <name>strata::ConfigPage</name>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>positions</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>learned</source>
            <translation>习得</translation>
        </message>
        <message>
            <source>rotary</source>
            <translation>旋转</translation>
        </message>
        <message>
            <source>rotary base (theta)</source>
            <translation>旋转基数（theta）</translation>
        </message>
        <message>
            <source>rotated dimensions</source>
            <translation>旋转的维数</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>rotary scaling</source>
            <translation>旋转缩放</translation>
        </message>
        <message>
            <source>linear, by %1</source>
            <translation>线性，系数 %1</translation>
        </message>
        <message>
            <source>Llama 3, by %1 from %2 positions, factors %3 to %4</source>
            <translation>Llama 3，系数 %1，自 %2 个位置起，因子 %3 至 %4</translation>
        </message>
        <message>
            <source>local rotary base</source>
            <translation>局部旋转基数</translation>
        </message>
        <message>
            <source>%1 in %2 layers</source>
            <translation>%1，用于 %2 层</translation>
        </message>
        <message>
            <source>layers without rotary embedding</source>
            <translation>无旋转嵌入的层</translation>
        </message>
        <message>
            <source>attention heads</source>
            <translation>注意力头</translation>
        </message>
        <message>
            <source>key and value heads</source>
            <translation>键值头</translation>
        </message>
        <message>
            <source>dimensions of a head</source>
            <translation>每个头的维数</translation>
        </message>
        <message>
            <source>scale of scores</source>
            <translation>分数的缩放</translation>
        </message>
        <message>
            <source>queries and keys normed</source>
            <translation>查询与键归一化</translation>
        </message>
        <message>
            <source>biases of queries, keys, values</source>
            <translation>查询、键、值的偏置</translation>
        </message>
        <message>
            <source>bias of the output</source>
            <translation>输出的偏置</translation>
        </message>
        <message>
            <source>cap of scores</source>
            <translation>分数的上限</translation>
        </message>
        <message>
            <source>window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>%1 tokens in %2 layers</source>
            <translation>%1 个词元，用于 %2 层</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>path</source>
            <translation>路径</translation>
        </message>
        <message>
            <source>family</source>
            <translation>系列</translation>
        </message>
        <message>
            <source>layers</source>
            <translation>层</translation>
        </message>
        <message>
            <source>width</source>
            <translation>宽度</translation>
        </message>
        <message>
            <source>vocabulary</source>
            <translation>词表</translation>
        </message>
        <message>
            <source>context</source>
            <translation>上下文</translation>
        </message>
        <message>
            <source>parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>stored as</source>
            <translation>存储类型</translation>
        </message>
        <message>
            <source>embedding is the final head</source>
            <translation>嵌入即最终头</translation>
        </message>
        <message>
            <source>hash</source>
            <translation>哈希值</translation>
        </message>
        <message>
            <source>adapter</source>
            <translation>适配器</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>Positions</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Feed-forward</source>
            <translation>前馈</translation>
        </message>
        <message>
            <source>activation</source>
            <translation>激活函数</translation>
        </message>
        <message>
            <source>gated</source>
            <translation>门控</translation>
        </message>
        <message>
            <source>biases</source>
            <translation>偏置</translation>
        </message>
        <message>
            <source>beside attention</source>
            <translation>与注意力并行</translation>
        </message>
        <message>
            <source>Norms</source>
            <translation>归一化</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>epsilon</source>
            <translation>epsilon</translation>
        </message>
        <message>
            <source>also after attention and feed-forward</source>
            <translation>注意力与前馈之后也归一化</translation>
        </message>
        <message>
            <source>multiply by 1 + weight</source>
            <translation>乘以 1 + 权重</translation>
        </message>
        <message>
            <source>layer %1, %2, loss weight %3</source>
            <translation>第 %1 层，%2，损失权重 %3</translation>
        </message>
        <message>
            <source>norm</source>
            <translation>归一化</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>原始</translation>
        </message>
        <message>
            <source>cap of logits</source>
            <translation>logit 的上限</translation>
        </message>
        <message>
            <source>Heads as opened</source>
            <translation>打开时的各头</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>begin</source>
            <translation>起始</translation>
        </message>
        <message>
            <source>stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Configuration</source>
            <translation>配置</translation>
        </message>
        <message>
            <source>What was read</source>
            <translation>读取的内容</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Text of the file</source>
            <translation>文件的文本</translation>
        </message>
        <message>
            <source>Find in the text</source>
            <translation>在文本中查找</translation>
        </message>
        <message>
            <source>not found</source>
            <translation>未找到</translation>
        </message>
    </context>
    <context>
        <name>strata::ConfusedFigure</name>
        <message>
            <source>Most confused</source>
            <translation>最易混淆</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>顺序</translation>
        </message>
        <message>
            <source>most rows first</source>
            <translation>数据行最多者在前</translation>
        </message>
        <message>
            <source>largest share first</source>
            <translation>占比最大者在前</translation>
        </message>
        <message>
            <source>by gold</source>
            <translation>按正确答案</translation>
        </message>
        <message>
            <source>by answer</source>
            <translation>按回答</translation>
        </message>
        <message>
            <source>no valid label</source>
            <translation>无有效标签</translation>
        </message>
        <message>
            <source>gold</source>
            <translation>正确答案</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>数据行</translation>
        </message>
        <message>
            <source>of the gold label</source>
            <translation>占正确答案标签</translation>
        </message>
        <message>
            <source>Nothing is confused on this level.</source>
            <translation>此层级没有混淆。</translation>
        </message>
        <message>
            <source>%1: press to sort</source>
            <translation>%1：单击以排序</translation>
        </message>
        <message numerus="yes">
            <source>gold %1, answered %2: %n row(s), %3 of the gold label</source>
            <translation>
                <numerusform>正确答案 %1，回答 %2：%n 个数据行，占正确答案标签的 %3</numerusform>
            </translation>
        </message>
        <message>
            <source>rows of the gold label</source>
            <translation>正确答案标签的数据行</translation>
        </message>
        <message>
            <source>share</source>
            <translation>占比</translation>
        </message>
    </context>
    <context>
        <name>strata::ConfusionFigure</name>
        <message>
            <source>Confusion</source>
            <translation>混淆</translation>
        </message>
        <message>
            <source>What the cells show</source>
            <translation>单元格所示内容</translation>
        </message>
        <message>
            <source>share of the gold label</source>
            <translation>占正确答案标签的比例</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>数据行</translation>
        </message>
        <message>
            <source>no valid label</source>
            <translation>无有效标签</translation>
        </message>
        <message>
            <source>all others</source>
            <translation>所有其他</translation>
        </message>
        <message>
            <source>%1: gold labels down, answers across</source>
            <translation>%1：纵向为正确答案标签，横向为回答</translation>
        </message>
        <message>
            <source>the %1 labels with the most mistakes; the others together</source>
            <translation>错误最多的 %1 个标签；其余合并</translation>
        </message>
        <message>
            <source>in the order of the tree</source>
            <translation>按树的顺序</translation>
        </message>
        <message>
            <source>share of the gold label&apos;s rows</source>
            <translation>占正确答案标签数据行的比例</translation>
        </message>
        <message numerus="yes">
            <source>gold %1, answered %2: %n row(s), %3 of the gold label</source>
            <translation>
                <numerusform>正确答案 %1，回答 %2：%n 个数据行，占正确答案标签的 %3</numerusform>
            </translation>
        </message>
        <message>
            <source>gold</source>
            <translation>正确答案</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>right</source>
            <translation>正确</translation>
        </message>
    </context>
    <context>
        <name>strata::Conversation</name>
        <message>
            <source>The run has no conversation that can go on.</source>
            <translation>该运行没有可继续的对话。</translation>
        </message>
        <message>
            <source>The answer is part of the conversation; write what you say next.</source>
            <translation>该回答已成为对话的一部分；请写下接下来要说的内容。</translation>
        </message>
        <message>
            <source>Greedy decoding says the same again: choose sampling under the prompt first.</source>
            <translation>贪心解码会得到同样的结果：请先在提示下方选择采样。</translation>
        </message>
    </context>
    <context>
        <name>strata::ConversationBox</name>
        <message numerus="yes">
            <source>%1 … (%n character(s) in all)</source>
            <translation>
                <numerusform>%1 …（共 %n 个字符）</numerusform>
            </translation>
        </message>
        <message>
            <source>Conversation so far</source>
            <translation>迄今的对话</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>重新提问</translation>
        </message>
        <message>
            <source>The last question back into the input, without its answer</source>
            <translation>将最后一个问题放回输入框，不含其回答</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>A new conversation: what was said before is left out</source>
            <translation>新建对话：此前的内容不再计入</translation>
        </message>
        <message>
            <source>New conversation</source>
            <translation>新建对话</translation>
        </message>
        <message>
            <source>User: </source>
            <translation>用户： </translation>
        </message>
        <message>
            <source>Model: </source>
            <translation>模型： </translation>
        </message>
    </context>
    <context>
        <name>strata::CurveFigure</name>
        <message>
            <source>Over</source>
            <translation>横轴</translation>
        </message>
        <message>
            <source>step</source>
            <translation>步</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Several logs</source>
            <translation>多个日志</translation>
        </message>
        <message>
            <source>each log</source>
            <translation>各日志</translation>
        </message>
        <message>
            <source>mean and band</source>
            <translation>均值与带</translation>
        </message>
        <message>
            <source>time (h)</source>
            <translation>时间（h）</translation>
        </message>
        <message>
            <source>time (min)</source>
            <translation>时间（min）</translation>
        </message>
        <message>
            <source>time (s)</source>
            <translation>时间（s）</translation>
        </message>
        <message>
            <source>%1 · baseline %2</source>
            <translation>%1 · 基线 %2</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1 · mean of %2</source>
            <translation>%1 · %2 的均值</translation>
        </message>
        <message>
            <source>band: ± standard deviation over the logs</source>
            <translation>带：各日志间的 ± 标准差</translation>
        </message>
        <message>
            <source>log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>秒</translation>
        </message>
        <message>
            <source>%1, smoothed</source>
            <translation>%1，平滑后</translation>
        </message>
    </context>
    <context>
        <name>strata::DepthMapFigure</name>
        <message>
            <source>Layers over the training</source>
            <translation>训练过程中的各层</translation>
        </message>
        <message>
            <source>The log does not say what the layers read. A training says so with held-out rows and layer readings (train --eval … --layer-rows N).</source>
            <translation>日志未记录各层的读数。训练时使用留出数据行与各层读取即可记录（train --eval … --layer-rows N）。</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>every level</source>
            <translation>所有层级</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>显示内容</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>准确率</translation>
        </message>
        <message>
            <source>loss (nats)</source>
            <translation>损失（nats）</translation>
        </message>
        <message>
            <source>step</source>
            <translation>步</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>ln V of each head</source>
            <translation>各头的 ln V</translation>
        </message>
        <message>
            <source>◂ the layer that the head reads</source>
            <translation>◂ 该头读取的层</translation>
        </message>
        <message>
            <source>loss, nats</source>
            <translation>损失，nats</translation>
        </message>
        <message>
            <source>level</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>norm of the gradient</source>
            <translation>梯度范数</translation>
        </message>
        <message>
            <source>norm of each block&apos;s gradient</source>
            <translation>各块的梯度范数</translation>
        </message>
        <message>
            <source>◂ layers that heads read</source>
            <translation>◂ 各头读取的层</translation>
        </message>
        <message>
            <source>norm, logarithmic</source>
            <translation>范数，对数</translation>
        </message>
    </context>
    <context>
        <name>strata::DocumentFiles</name>
        <message>
            <source>Open a model folder</source>
            <translation>打开模型文件夹</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>已保存 %1</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>未保存</translation>
        </message>
        <message>
            <source>%1 was not saved.</source>
            <translation>%1 未保存。</translation>
        </message>
    </context>
    <context>
        <name>strata::DocumentKind</name>
        <message>
            <source>Input</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Run without input</source>
            <translation>无输入的运行</translation>
        </message>
        <message>
            <source>Save the run</source>
            <translation>保存运行</translation>
        </message>
        <message>
            <source>Strata runs (*.strata)</source>
            <translation>Strata 运行 (*.strata)</translation>
        </message>
        <message>
            <source>There is no run to be saved yet: run a prompt, or choose one under Runs.</source>
            <translation>尚无可保存的运行：请运行提示，或在“运行”中选择一个。</translation>
        </message>
        <message>
            <source>lens</source>
            <translation>透镜</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Lens of token ids</source>
            <translation>词元 ID 的透镜</translation>
        </message>
        <message>
            <source>Save the lens</source>
            <translation>保存透镜</translation>
        </message>
        <message>
            <source>Strata lenses (*.strata)</source>
            <translation>Strata 透镜 (*.strata)</translation>
        </message>
        <message>
            <source>There is no lens to be saved yet: compute one first.</source>
            <translation>尚无可保存的透镜：请先计算一个。</translation>
        </message>
        <message>
            <source>evaluation</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Evaluation</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>Save the evaluation</source>
            <translation>保存评估</translation>
        </message>
        <message>
            <source>Strata evaluations (*.strata)</source>
            <translation>Strata 评估 (*.strata)</translation>
        </message>
        <message>
            <source>There is no evaluation to be saved yet.</source>
            <translation>尚无可保存的评估。</translation>
        </message>
        <message>
            <source>note</source>
            <translation>笔记</translation>
        </message>
        <message>
            <source>Empty note</source>
            <translation>空笔记</translation>
        </message>
        <message>
            <source>Save the note</source>
            <translation>保存笔记</translation>
        </message>
        <message>
            <source>Strata notes (*.strata)</source>
            <translation>Strata 笔记 (*.strata)</translation>
        </message>
        <message>
            <source>There is no note to be saved yet: write one first.</source>
            <translation>尚无可保存的笔记：请先写一条。</translation>
        </message>
        <message>
            <source>training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Training log</source>
            <translation>训练日志</translation>
        </message>
        <message>
            <source>Save the training log</source>
            <translation>保存训练日志</translation>
        </message>
        <message>
            <source>Strata training logs (*.strata)</source>
            <translation>Strata 训练日志 (*.strata)</translation>
        </message>
        <message>
            <source>There is no training log to be saved yet: open one, or start a training.</source>
            <translation>尚无可保存的训练日志：请打开一个，或开始训练。</translation>
        </message>
        <message>
            <source>checkpoints</source>
            <translation>检查点</translation>
        </message>
        <message>
            <source>Checkpoints of a training</source>
            <translation>某次训练的检查点</translation>
        </message>
        <message>
            <source>Save the series of checkpoints</source>
            <translation>保存检查点系列</translation>
        </message>
        <message>
            <source>Strata series of checkpoints (*.strata)</source>
            <translation>Strata 检查点系列 (*.strata)</translation>
        </message>
        <message>
            <source>There is no series of checkpoints yet: open the folder that train --keep-checkpoints wrote.</source>
            <translation>尚无检查点系列：请打开由 train --keep-checkpoints 写出的文件夹。</translation>
        </message>
        <message>
            <source>comparison</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>比较对象</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Save the comparison</source>
            <translation>保存比较</translation>
        </message>
        <message>
            <source>Strata comparisons (*.strata)</source>
            <translation>Strata 比较 (*.strata)</translation>
        </message>
        <message>
            <source>There is no comparison yet: choose two runs or two lenses under Runs, and compare them.</source>
            <translation>尚无比较：请在“运行”中选择两个运行或两个透镜，并进行比较。</translation>
        </message>
    </context>
    <context>
        <name>strata::DriftFigure</name>
        <message>
            <source>Drift of the heads</source>
            <translation>各头的漂移</translation>
        </message>
        <message>
            <source>The log does not say how far the heads are from the final one. A training of several heads says so with held-out rows (train --eval …), and what they read with layer readings (--layer-rows N).</source>
            <translation>日志未记录各头与最终头的距离。训练多个头时使用留出数据行即可记录（train --eval …）；其读数则需各层读取（--layer-rows N）。</translation>
        </message>
        <message>
            <source>rows: 1 − cosine</source>
            <translation>行：1 − 余弦</translation>
        </message>
        <message>
            <source>readings: KL, nats</source>
            <translation>读数：KL，nats</translation>
        </message>
        <message>
            <source>1 − cosine of the rows</source>
            <translation>1 − 行的余弦</translation>
        </message>
        <message>
            <source>KL (nats)</source>
            <translation>KL（nats）</translation>
        </message>
    </context>
    <context>
        <name>strata::DropOverlay</name>
        <message>
            <source>Drop to open “%1”</source>
            <translation>拖放以打开“%1”</translation>
        </message>
    </context>
    <context>
        <name>strata::EditorWindow</name>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>另存为(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>关闭(&amp;C)</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>工具</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>另存为</translation>
        </message>
        <message>
            <source>Taken over</source>
            <translation>已采用</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>已保存 %1</translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>未保存的更改</translation>
        </message>
        <message>
            <source>%1 was changed and not saved.</source>
            <translation>%1 已更改但尚未保存。</translation>
        </message>
    </context>
    <context>
        <name>strata::EvaluatePanel</name>
        <message>
            <source>Labelled rows</source>
            <translation>带标签的数据行</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Only the first rows</source>
            <translation>仅前若干数据行</translation>
        </message>
        <message>
            <source>Random sample</source>
            <translation>随机样本</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>as the task says</source>
            <translation>按任务设定</translation>
        </message>
        <message>
            <source>rows.jsonl</source>
            <translation>rows.jsonl</translation>
        </message>
        <message>
            <source>A file of rows with their right answers, JSON Lines or JSON; it can be dropped here</source>
            <translation>含数据行及其正确答案的文件，JSON Lines 或 JSON 格式；可拖放到此处</translation>
        </message>
        <message>
            <source>Choose the file of rows</source>
            <translation>选择数据行文件</translation>
        </message>
        <message>
            <source>read every layer</source>
            <translation>读取每一层</translation>
        </message>
        <message>
            <source>Keeps what every layer and head says of each level&apos;s labels: for Layers and Early exit</source>
            <translation>保留每一层和每个头对各层级标签的读出：用于“层”和“提前退出”</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Only so many rows from the beginning of the file</source>
            <translation>仅取文件开头的若干数据行</translation>
        </message>
        <message>
            <source>So many rows, drawn by the seed, in the order of the file</source>
            <translation>按随机种子抽取的若干数据行，保持文件中的顺序</translation>
        </message>
        <message>
            <source>Evaluate</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Open a saved evaluation…</source>
            <translation>打开已保存的评估…</translation>
        </message>
        <message>
            <source>Progress of the evaluation</source>
            <translation>评估进度</translation>
        </message>
        <message>
            <source>An evaluation is going on.</source>
            <translation>有评估正在进行。</translation>
        </message>
        <message>
            <source>Choose a file of labelled rows first.</source>
            <translation>请先选择带标签的数据行文件。</translation>
        </message>
        <message>
            <source>Reading the rows …</source>
            <translation>正在读取数据行 …</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n row(s)</source>
            <translation>
                <numerusform>%1 / %n 个数据行</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 rows/s</source>
            <translation>%1 行/s</translation>
        </message>
        <message>
            <source>%1 s left</source>
            <translation>剩余 %1 s</translation>
        </message>
        <message>
            <source>%1 min left</source>
            <translation>剩余 %1 min</translation>
        </message>
        <message>
            <source>the task&apos;s: %1</source>
            <translation>任务设定：%1</translation>
        </message>
        <message>
            <source>pass over bad rows</source>
            <translation>跳过问题数据行</translation>
        </message>
        <message>
            <source>Rows that cannot be read or decoded are left out and named in the report; otherwise the first one ends the evaluation</source>
            <translation>无法读取或解码的数据行将被略过并在报告中列出；否则遇到第一个即结束评估</translation>
        </message>
        <message numerus="yes">
            <source>Go on: %n row(s) left</source>
            <translation>
                <numerusform>继续：剩余 %n 个数据行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The shown evaluation was stopped after %1 of %n row(s); the others are evaluated as they would have been, by the same model and task</source>
            <translation>
                <numerusform>所示评估在 %n 个数据行中完成 %1 个后停止；其余数据行将由同一模型与任务照原定方式评估</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::EvaluateWorkspace</name>
        <message numerus="yes">
            <source>%n row(s) evaluated</source>
            <translation>
                <numerusform>已评估 %n 个数据行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped after %n row(s)</source>
            <translation>
                <numerusform>在 %n 个数据行后停止</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose labelled rows</source>
            <translation>选择带标签的数据行</translation>
        </message>
        <message>
            <source>Rows (*.jsonl *.json *.csv *.tsv);;All files (*)</source>
            <translation>数据行 (*.jsonl *.json *.csv *.tsv);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>正在读取 %1</translation>
        </message>
        <message>
            <source>To open the row as a run, open the model %1 first.</source>
            <translation>要将此数据行作为运行打开，请先打开模型 %1。</translation>
        </message>
        <message>
            <source>The rows were answered by the model %1, but %2 is open. Open that one first.</source>
            <translation>这些数据行由模型 %1 回答，但当前打开的是 %2。请先打开前者。</translation>
        </message>
        <message>
            <source>The rows were answered with the task %1. Choose it first.</source>
            <translation>这些数据行以任务 %1 回答。请先选择该任务。</translation>
        </message>
        <message>
            <source>Reading row %1</source>
            <translation>正在读取数据行 %1</translation>
        </message>
        <message>
            <source>There is no folder where its records could be written.</source>
            <translation>没有可写入其记录的文件夹。</translation>
        </message>
        <message>
            <source>To go on, open the model %1 first.</source>
            <translation>要继续，请先打开模型 %1。</translation>
        </message>
        <message>
            <source>The rows were answered in %1, but the model is open in %2. Choose %1 under Device first.</source>
            <translation>这些数据行以 %1 回答，但模型以 %2 打开。请先在“设备”中选择 %1。</translation>
        </message>
    </context>
    <context>
        <name>strata::EvaluationBoard</name>
        <message>
            <source>Opening %1</source>
            <translation>正在打开 %1</translation>
        </message>
    </context>
    <context>
        <name>strata::EvaluationFigure</name>
        <message>
            <source>Being counted …</source>
            <translation>正在计数 …</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>No evaluation yet. Open a saved one, or choose labelled rows and press Evaluate.</source>
            <translation>尚无评估。请打开已保存的评估，或选择带标签的数据行并按“评估”。</translation>
        </message>
    </context>
    <context>
        <name>strata::EvaluationView</name>
        <message>
            <source>A figure of the shown evaluation. Press a part of it to see its rows under Records; keys: up and down to go through the parts, Return to press. In plots: wheel to zoom (with Ctrl where the view scrolls), double click to see all, + and −, N for the next plot.</source>
            <translation>所示评估的图。单击其中一部分可在“记录”中查看其数据行；按键：上下键在各部分间移动，Return 确认。在绘图中：滚轮缩放（视图可滚动时按住 Ctrl），双击显示全部，+ 和 −，N 转到下一个绘图。</translation>
        </message>
        <message>
            <source>Being counted …</source>
            <translation>正在计数 …</translation>
        </message>
    </context>
    <context>
        <name>strata::ExitFigure</name>
        <message>
            <source>Early exit</source>
            <translation>提前退出</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <source>margin p₁ − p₂</source>
            <translation>差距 p₁ − p₂</translation>
        </message>
        <message>
            <source>entropy, exp(−H)</source>
            <translation>熵，exp(−H)</translation>
        </message>
        <message>
            <source>saturation cos(h, h′)</source>
            <translation>饱和度 cos(h, h′)</translation>
        </message>
        <message>
            <source>Threshold of the histogram</source>
            <translation>直方图的阈值</translation>
        </message>
        <message>
            <source>threshold %1</source>
            <translation>阈值 %1</translation>
        </message>
        <message>
            <source>Where a row may leave</source>
            <translation>数据行可退出之处</translation>
        </message>
        <message>
            <source>lens of every layer</source>
            <translation>每一层的透镜</translation>
        </message>
        <message>
            <source>head, else lens</source>
            <translation>头，否则透镜</translation>
        </message>
        <message>
            <source>trained heads only</source>
            <translation>仅已训练的头</translation>
        </message>
        <message>
            <source>What is kept</source>
            <translation>保留的内容</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>准确率</translation>
        </message>
        <message>
            <source>agreement with full depth</source>
            <translation>与全深度的一致性</translation>
        </message>
        <message>
            <source>What is saved</source>
            <translation>节省的内容</translation>
        </message>
        <message>
            <source>mean depth</source>
            <translation>平均深度</translation>
        </message>
        <message>
            <source>FLOPs</source>
            <translation>FLOPs</translation>
        </message>
        <message numerus="yes">
            <source>%1 ≥ %2: at most %3 other answers than full depth, with probability %4 (tested on %n row(s)); on the rest %5, mean depth %6</source>
            <translation>
                <numerusform>%1 ≥ %2：与全深度回答不同的比例至多 %3，概率为 %4（在 %n 个数据行上检验）；在其余数据行上 %5，平均深度 %6</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: no threshold below 1 is certified on %n row(s)</source>
            <translation>
                <numerusform>%1：在 %n 个数据行上没有小于 1 的阈值得到认证</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 for a risk of %2</source>
            <translation>%1（风险 %2）</translation>
        </message>
        <message>
            <source>Rows that suffice for a flawless rule: %1.</source>
            <translation>完全无误的规则所需的数据行数：%1。</translation>
        </message>
        <message>
            <source>The records keep no readings of layers below this level&apos;s own. An evaluation keeps them when it is asked to read every layer.</source>
            <translation>记录未保留此层级所在层以下各层的读数。要求评估读取每一层时才会保留。</translation>
        </message>
        <message>
            <source>What is kept against what is spent</source>
            <translation>保留的内容与开销的对比</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s); exact: layers that are left out would be filled in the same</source>
            <translation>
                <numerusform>%n 个数据行；精确：略去的层会以同样方式补算</numerusform>
            </translation>
        </message>
        <message>
            <source>Where rows leave at threshold %1</source>
            <translation>阈值 %1 时数据行的退出之处</translation>
        </message>
        <message>
            <source>Certified thresholds (Learn-then-Test)</source>
            <translation>经认证的阈值（Learn-then-Test）</translation>
        </message>
        <message>
            <source>GFLOPs of a row</source>
            <translation>每个数据行的 GFLOPs</translation>
        </message>
        <message>
            <source>mean exit layer</source>
            <translation>平均退出层</translation>
        </message>
        <message>
            <source>static: everybody at one layer</source>
            <translation>静态：全部在同一层退出</translation>
        </message>
        <message>
            <source>oracle: each row at the first layer that is right</source>
            <translation>理想上限：每个数据行在首个正确的层退出</translation>
        </message>
        <message>
            <source>exit layer</source>
            <translation>退出层</translation>
        </message>
        <message>
            <source>share of rows</source>
            <translation>数据行占比</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>第 %1 层</translation>
        </message>
        <message>
            <source>rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>threshold</source>
            <translation>阈值</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>数据行</translation>
        </message>
        <message>
            <source>agreement</source>
            <translation>一致性</translation>
        </message>
        <message>
            <source>GFLOPs</source>
            <translation>GFLOPs</translation>
        </message>
        <message>
            <source>certified risk</source>
            <translation>认证风险</translation>
        </message>
        <message>
            <source>rows needed</source>
            <translation>所需数据行数</translation>
        </message>
        <message>
            <source>static</source>
            <translation>静态</translation>
        </message>
        <message>
            <source>oracle</source>
            <translation>理想上限</translation>
        </message>
        <message>
            <source>%1, certified</source>
            <translation>%1，已认证</translation>
        </message>
    </context>
    <context>
        <name>strata::ExportDialog</name>
        <message>
            <source>&amp;Dark background</source>
            <translation>深色背景(&amp;D)</translation>
        </message>
        <message>
            <source>A line of &amp;provenance under the figure</source>
            <translation>图下方的来源行(&amp;P)</translation>
        </message>
        <message>
            <source>Export a figure</source>
            <translation>导出图</translation>
        </message>
        <message>
            <source>PDF, vector</source>
            <translation>PDF，矢量</translation>
        </message>
        <message>
            <source>SVG, vector</source>
            <translation>SVG，矢量</translation>
        </message>
        <message>
            <source>PNG, 300 dpi</source>
            <translation>PNG，300 dpi</translation>
        </message>
        <message>
            <source>CSV, the numbers</source>
            <translation>CSV，数字</translation>
        </message>
        <message>
            <source>JSON, the numbers</source>
            <translation>JSON，数字</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Format</source>
            <translation>格式(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Size</source>
            <translation>尺寸(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>导出(&amp;E)…</translation>
        </message>
        <message>
            <source>The whole content is written, not only the visible part; model, seed and options are kept inside the file.</source>
            <translation>写出全部内容，而不仅是可见部分；模型、随机种子与选项保存在文件中。</translation>
        </message>
        <message>
            <source>Exactly the numbers that are plotted, with the model, seed and options.</source>
            <translation>恰为所绘的数字，连同模型、随机种子与选项。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>HTML, one page with picture and numbers</source>
            <translation>HTML，含图片与数字的单页</translation>
        </message>
        <message>
            <source>&amp;Check</source>
            <translation>检查(&amp;C)</translation>
        </message>
        <message>
            <source>Smallest type, thinnest line, contrast, grey print, fonts and size of the finished figure</source>
            <translation>成品图的最小字号、最细线条、对比度、灰度打印、字体与尺寸</translation>
        </message>
        <message>
            <source>&amp;Anonymous: no paths, hosts and folder names</source>
            <translation>匿名：不含路径、主机名与文件夹名(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Interactive: to be explored in a browser</source>
            <translation>交互式：可在浏览器中探索(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Texts</source>
            <translation>文本(&amp;T)</translation>
        </message>
        <message>
            <source>P&amp;review</source>
            <translation>预览(&amp;R)</translation>
        </message>
        <message>
            <source>LaTeX, pgfplots and TikZ</source>
            <translation>LaTeX，pgfplots 与 TikZ</translation>
        </message>
        <message>
            <source>For a blind review; hashes of model and data stay</source>
            <translation>用于匿名评审；模型与数据的哈希值予以保留</translation>
        </message>
        <message>
            <source>One file that fetches nothing: hover, pins, statistics, keyboard, and a table of all numbers</source>
            <translation>不从外部加载任何内容的单个文件：悬停、固定、统计量、键盘操作，以及列出全部数字的表格</translation>
        </message>
        <message>
            <source>The finished figure in a page of its size, in colour, grey, or as others see it</source>
            <translation>以实际尺寸的页面显示成品图：彩色、灰度，或他人所见的样子</translation>
        </message>
        <message>
            <source>Alternative text and a caption, drafted from the values, and what LaTeX is told</source>
            <translation>依据数值草拟的替代文本与图题，以及写入 LaTeX 的内容</translation>
        </message>
        <message>
            <source>Animated PNG, 300 dpi</source>
            <translation>动画 PNG，300 dpi</translation>
        </message>
        <message>
            <source>Animated WebP, 300 dpi</source>
            <translation>动画 WebP，300 dpi</translation>
        </message>
        <message>
            <source>&amp;Glosses</source>
            <translation>注释(&amp;G)</translation>
        </message>
        <message>
            <source>Progress of the export</source>
            <translation>导出进度</translation>
        </message>
        <message>
            <source>A frame for each step of the playback; the last one is the figure itself. Where no animations are shown, an animated PNG shows that one.</source>
            <translation>播放的每一步为一帧；最后一帧就是图本身。在不显示动画的地方，动画 PNG 显示这一帧。</translation>
        </message>
    </context>
    <context>
        <name>strata::FactFields</name>
        <message>
            <source>– none –</source>
            <translation>– 无 –</translation>
        </message>
        <message>
            <source>most probable token</source>
            <translation>概率最高的词元</translation>
        </message>
        <message>
            <source>most probable tokens</source>
            <translation>概率最高的若干词元</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <source>rank of the token</source>
            <translation>词元的排名</translation>
        </message>
        <message>
            <source>entropy</source>
            <translation>熵</translation>
        </message>
        <message>
            <source>settling layer</source>
            <translation>稳定层</translation>
        </message>
        <message>
            <source>flips over the layers</source>
            <translation>沿各层的变化次数</translation>
        </message>
        <message>
            <source>whether two places agree</source>
            <translation>两处是否一致</translation>
        </message>
        <message>
            <source>label of a level</source>
            <translation>层级的标签</translation>
        </message>
        <message>
            <source>path of labels</source>
            <translation>标签路径</translation>
        </message>
        <message>
            <source>probability of the path</source>
            <translation>路径的概率</translation>
        </message>
        <message>
            <source>trained head minus lens</source>
            <translation>已训练的头减去透镜</translation>
        </message>
        <message>
            <source>calibration error</source>
            <translation>校准误差</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>准确率</translation>
        </message>
        <message>
            <source>mean confidence</source>
            <translation>平均置信度</translation>
        </message>
        <message>
            <source>answers counted</source>
            <translation>计入的回答数</translation>
        </message>
        <message>
            <source>labels to choose among</source>
            <translation>可供选择的标签数</translation>
        </message>
        <message>
            <source>It is: %1</source>
            <translation>答案是：%1</translation>
        </message>
        <message>
            <source>It has no value there.</source>
            <translation>该处没有值。</translation>
        </message>
        <message>
            <source>as the step</source>
            <translation>与步骤相同</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Of the token</source>
            <translation>所指词元</translation>
        </message>
        <message>
            <source>Of the label</source>
            <translation>所指标签</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Bin of confidence</source>
            <translation>置信度分箱</translation>
        </message>
        <message>
            <source>equals</source>
            <translation>等于</translation>
        </message>
        <message>
            <source>does not equal</source>
            <translation>不等于</translation>
        </message>
        <message>
            <source>is there</source>
            <translation>存在</translation>
        </message>
        <message>
            <source>is one of</source>
            <translation>属于其中之一</translation>
        </message>
        <message>
            <source>is another one than in the run</source>
            <translation>与该运行中的不同</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>论断</translation>
        </message>
        <message>
            <source>Compared with</source>
            <translation>比较对象</translation>
        </message>
        <message>
            <source>another fact</source>
            <translation>另一事实</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>尚无</translation>
        </message>
        <message>
            <source>as here: %1</source>
            <translation>如此处：%1</translation>
        </message>
        <message>
            <source>its value now</source>
            <translation>其当前值</translation>
        </message>
        <message>
            <source>… than</source>
            <translation>… 比较基准</translation>
        </message>
    </context>
    <context>
        <name>strata::FigureExports</name>
        <message>
            <source>There is nothing to be exported yet: run a prompt, or compute a lens.</source>
            <translation>尚无可导出的内容：请运行提示，或计算透镜。</translation>
        </message>
        <message>
            <source>Exported %1</source>
            <translation>已导出 %1</translation>
        </message>
        <message>
            <source>The export failed; see the problems</source>
            <translation>导出失败；请查看问题</translation>
        </message>
        <message>
            <source>Exporting %1</source>
            <translation>正在导出 %1</translation>
        </message>
        <message>
            <source>There is nothing to be exported any more.</source>
            <translation>已没有可导出的内容。</translation>
        </message>
        <message>
            <source>The picture is too large to be shown.</source>
            <translation>图片过大，无法显示。</translation>
        </message>
        <message>
            <source>The export was stopped; nothing was written</source>
            <translation>导出已停止；没有写入任何内容</translation>
        </message>
    </context>
    <context>
        <name>strata::FigureMenu</name>
        <message>
            <source>Copy the token “%1”</source>
            <translation>复制词元“%1”</translation>
        </message>
        <message>
            <source>Copy its id, %1</source>
            <translation>复制其 ID，即 %1</translation>
        </message>
        <message>
            <source>Copy the answer “%1”</source>
            <translation>复制回答“%1”</translation>
        </message>
        <message>
            <source>Copy what is said of it</source>
            <translation>复制其说明</translation>
        </message>
    </context>
    <context>
        <name>strata::FigureReader</name>
        <message>
            <source>Opening %1</source>
            <translation>正在打开 %1</translation>
        </message>
    </context>
    <context>
        <name>strata::FigureTextsBox</name>
        <message>
            <source>Alternative text, kept in the file</source>
            <translation>替代文本，保存在文件中</translation>
        </message>
        <message>
            <source>Caption, a draft</source>
            <translation>图题草稿</translation>
        </message>
        <message>
            <source>Cop&amp;y</source>
            <translation>复制(&amp;Y)</translation>
        </message>
        <message>
            <source>&amp;Caption</source>
            <translation>图题(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Alternative text</source>
            <translation>替代文本(&amp;A)</translation>
        </message>
        <message>
            <source>\&amp;includegraphics with its alternative text</source>
            <translation>\includegraphics 及其替代文本(&amp;I)</translation>
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
            <translation>查找，或 @位置</translation>
        </message>
        <message>
            <source>Find in this view</source>
            <translation>在此视图中查找</translation>
        </message>
        <message>
            <source>A part of a token, a label or a head&apos;s name; @12 goes to position 12</source>
            <translation>词元、标签或头名称的片段；@12 转到位置 12</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>上一处</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>下一处</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>无结果</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n 处</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
    </context>
    <context>
        <name>strata::FindingsList</name>
        <message>
            <source>Check</source>
            <translation>检查项</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>实际</translation>
        </message>
        <message>
            <source>Wanted</source>
            <translation>要求</translation>
        </message>
        <message>
            <source>What a camera-ready check would say</source>
            <translation>付印稿检查会指出的问题</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>正在检查…</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1：%2。</translation>
        </message>
        <message>
            <source>Numbers and pages have no size to be checked.</source>
            <translation>数字与网页没有可检查的尺寸。</translation>
        </message>
        <message>
            <source>Nothing to object to.</source>
            <translation>没有问题。</translation>
        </message>
    </context>
    <context>
        <name>strata::FormRow</name>
        <message>
            <source>%1: one of its own</source>
            <translation>%1：使用自己的</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>无</translation>
        </message>
    </context>
    <context>
        <name>strata::Fragment</name>
        <message>
            <source>a string</source>
            <translation>字符串</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true 或 false</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>a finite number</source>
            <translation>有限的数字</translation>
        </message>
        <message>
            <source>a whole number from %1 to %2</source>
            <translation>%1 至 %2 的整数</translation>
        </message>
        <message>
            <source>an object</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>a list</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>parse error at line %1, column %2: %3</source>
            <translation>第 %1 行第 %2 列解析错误：%3</translation>
        </message>
        <message>
            <source>No such file or directory</source>
            <translation>没有该文件或文件夹</translation>
        </message>
        <message>
            <source>Permission denied</source>
            <translation>权限不足</translation>
        </message>
        <message>
            <source>Operation not permitted</source>
            <translation>不允许该操作</translation>
        </message>
        <message>
            <source>No space left on device</source>
            <translation>设备上没有剩余空间</translation>
        </message>
        <message>
            <source>Disk quota exceeded</source>
            <translation>超出磁盘配额</translation>
        </message>
        <message>
            <source>File too large</source>
            <translation>文件过大</translation>
        </message>
        <message>
            <source>Read-only file system</source>
            <translation>文件系统为只读</translation>
        </message>
        <message>
            <source>Is a directory</source>
            <translation>是文件夹</translation>
        </message>
        <message>
            <source>Not a directory</source>
            <translation>不是文件夹</translation>
        </message>
        <message>
            <source>File exists</source>
            <translation>文件已存在</translation>
        </message>
        <message>
            <source>File name too long</source>
            <translation>文件名过长</translation>
        </message>
        <message>
            <source>Input/output error</source>
            <translation>输入/输出错误</translation>
        </message>
        <message>
            <source>Too many open files</source>
            <translation>打开的文件过多</translation>
        </message>
        <message>
            <source>Cannot allocate memory</source>
            <translation>内存不足，无法分配</translation>
        </message>
        <message>
            <source>Text file busy</source>
            <translation>程序文件正在执行</translation>
        </message>
        <message>
            <source>One tensor is</source>
            <translation>1 个张量</translation>
        </message>
        <message>
            <source>%1 tensors are</source>
            <translation>%1 个张量</translation>
        </message>
        <message>
            <source>is a LoRA adapter</source>
            <translation>是 LoRA 适配器</translation>
        </message>
        <message>
            <source>is an adapter of the kind %1</source>
            <translation>是 %1 类型的适配器</translation>
        </message>
        <message>
            <source>the base model %1</source>
            <translation>基础模型 %1</translation>
        </message>
        <message>
            <source>a base model that it does not name</source>
            <translation>未指明的基础模型</translation>
        </message>
        <message>
            <source>is a LoRA adapter of the base model %1</source>
            <translation>是基础模型 %1 的 LoRA 适配器</translation>
        </message>
        <message>
            <source>is a LoRA adapter of a %1 model that it does not name</source>
            <translation>是某个未指明的 %1 模型的 LoRA 适配器</translation>
        </message>
        <message>
            <source>is a LoRA adapter of a model that it does not name</source>
            <translation>是某个未指明模型的 LoRA 适配器</translation>
        </message>
        <message>
            <source>is a LoRA adapter (%1) of a %2 model that it does not name</source>
            <translation>是某个未指明的 %2 模型的 LoRA 适配器（%1）</translation>
        </message>
        <message>
            <source>does not begin with a safetensors header</source>
            <translation>不以 safetensors 文件头开始</translation>
        </message>
        <message>
            <source>has a header that is not valid UTF-8</source>
            <translation>文件头不是有效的 UTF-8</translation>
        </message>
        <message>
            <source>has a header that is not valid JSON</source>
            <translation>文件头不是有效的 JSON</translation>
        </message>
        <message>
            <source>has a header that is not valid JSON (at byte %1)</source>
            <translation>文件头不是有效的 JSON（位于字节 %1）</translation>
        </message>
        <message>
            <source>has a header that is not a JSON object</source>
            <translation>文件头不是 JSON 对象</translation>
        </message>
        <message>
            <source>has __metadata__ twice</source>
            <translation>__metadata__ 出现两次</translation>
        </message>
        <message>
            <source>names tensor %1 twice</source>
            <translation>两次列出张量 %1</translation>
        </message>
        <message>
            <source>tensor %1 ends before it begins (bytes %2 to %3)</source>
            <translation>张量 %1 的结束位置先于开始位置（字节 %2 至 %3）</translation>
        </message>
        <message>
            <source>tensor %1 has an impossible size: shape %2 of %3</source>
            <translation>张量 %1 的大小不可能：%3 类型，形状 %2</translation>
        </message>
        <message>
            <source>tensor %1 lies at bytes %2 to %3, but the file holds only %4 bytes of data</source>
            <translation>张量 %1 位于字节 %2 至 %3，但文件只有 %4 字节的数据</translation>
        </message>
        <message>
            <source>tensor %1 has shape %2 of %3, which is %4 bytes, but its data_offsets span %5</source>
            <translation>张量 %1 的形状为 %2，类型为 %3，即 %4 字节，但其 data_offsets 跨度为 %5</translation>
        </message>
        <message>
            <source>tensor %1 overlaps the tensor before it (bytes %2 to %3)</source>
            <translation>张量 %1 与前一个张量重叠（字节 %2 至 %3）</translation>
        </message>
        <message>
            <source>has a hole before tensor %1: bytes %2 to %3 belong to no tensor</source>
            <translation>张量 %1 之前有空洞：字节 %2 至 %3 不属于任何张量</translation>
        </message>
        <message>
            <source>has %1 bytes after the last tensor</source>
            <translation>最后一个张量之后还有 %1 字节</translation>
        </message>
        <message>
            <source>tensor %1 has the unknown element type %2</source>
            <translation>张量 %1 的元素类型 %2 未知</translation>
        </message>
        <message>
            <source>tensor %1 lacks one of dtype, shape, data_offsets</source>
            <translation>张量 %1 缺少 dtype、shape、data_offsets 之一</translation>
        </message>
        <message>
            <source>tensor %1 needs two data_offsets</source>
            <translation>张量 %1 需要两个 data_offsets</translation>
        </message>
        <message>
            <source>tensor %1 has more than two data_offsets</source>
            <translation>张量 %1 有两个以上的 data_offsets</translation>
        </message>
        <message>
            <source>tensor %1 has more than 16 dimensions</source>
            <translation>张量 %1 的维数超过 16</translation>
        </message>
        <message>
            <source>is cut short</source>
            <translation>被截断</translation>
        </message>
        <message>
            <source>is damaged at piece %1</source>
            <translation>在片段 %1 处损坏</translation>
        </message>
        <message>
            <source>is damaged in its normalization rules</source>
            <translation>其规范化规则已损坏</translation>
        </message>
        <message>
            <source>is not a sentencepiece model (its bytes are not a protobuf message)</source>
            <translation>不是 sentencepiece 模型（其字节不是 protobuf 消息）</translation>
        </message>
        <message>
            <source>is not a sentencepiece model: it has no pieces</source>
            <translation>不是 sentencepiece 模型：没有片段</translation>
        </message>
        <message>
            <source>must have exactly one piece for the unknown, and has %1</source>
            <translation>必须恰有一个表示未知的片段，现有 %1 个</translation>
        </message>
        <message>
            <source>piece %1 has no text</source>
            <translation>片段 %1 没有文本</translation>
        </message>
        <message>
            <source>piece %1 is not UTF-8</source>
            <translation>片段 %1 不是 UTF-8</translation>
        </message>
        <message>
            <source>piece %1, %2, is there twice</source>
            <translation>片段 %1（%2）出现两次</translation>
        </message>
        <message>
            <source>gives the id %1 to both %2 and %3</source>
            <translation>将 ID %1 同时赋予 %2 和 %3</translation>
        </message>
        <message>
            <source>names %1 twice</source>
            <translation>两次列出 %1</translation>
        </message>
        <message>
            <source>joins %1 and %2, but the vocabulary has no %3</source>
            <translation>合并 %1 与 %2，但词表中没有 %3</translation>
        </message>
        <message>
            <source>%1 has the id %2 here and %3 elsewhere</source>
            <translation>%1 的 ID 在此处为 %2，在别处为 %3</translation>
        </message>
        <message>
            <source>name the columns with &quot;taxonomy_columns&quot;: [&quot;PARENT&quot;, &quot;CHILD&quot;] in the task file, or begin the file with the line parent,child</source>
            <translation>请在任务文件中以 &quot;taxonomy_columns&quot;: [&quot;PARENT&quot;, &quot;CHILD&quot;] 指定列，或让文件以 parent,child 一行开头</translation>
        </message>
        <message>
            <source>this machine</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>has a token longer than 4096 bytes</source>
            <translation>有词元长于 4096 字节</translation>
        </message>
        <message>
            <source>a JSON array</source>
            <translation>JSON 数组</translation>
        </message>
        <message>
            <source>a JSON object</source>
            <translation>JSON 对象</translation>
        </message>
        <message>
            <source>its first four bytes</source>
            <translation>文件的前四个字节</translation>
        </message>
        <message>
            <source>the version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>the tensor count</source>
            <translation>张量数量</translation>
        </message>
        <message>
            <source>the metadata count</source>
            <translation>元数据数量</translation>
        </message>
        <message>
            <source>the padding before its data</source>
            <translation>数据前的填充</translation>
        </message>
        <message>
            <source>the name of tensor %1</source>
            <translation>张量 %1 的名称</translation>
        </message>
        <message>
            <source>the length of the name of tensor %1</source>
            <translation>张量 %1 名称的长度</translation>
        </message>
        <message>
            <source>the dimensions of tensor %1</source>
            <translation>张量 %1 的维度</translation>
        </message>
        <message>
            <source>the shape of tensor %1</source>
            <translation>张量 %1 的形状</translation>
        </message>
        <message>
            <source>the type of tensor %1</source>
            <translation>张量 %1 的类型</translation>
        </message>
        <message>
            <source>the offset of tensor %1</source>
            <translation>张量 %1 的偏移量</translation>
        </message>
        <message>
            <source>tensor %1</source>
            <translation>张量 %1</translation>
        </message>
        <message>
            <source>metadata key %1</source>
            <translation>元数据键 %1</translation>
        </message>
        <message>
            <source>the length of metadata key %1</source>
            <translation>元数据键 %1 的长度</translation>
        </message>
        <message>
            <source>the end of the template</source>
            <translation>模板末尾</translation>
        </message>
        <message>
            <source>the name of a tag</source>
            <translation>标记的名称</translation>
        </message>
        <message>
            <source>a name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>an expression</source>
            <translation>表达式</translation>
        </message>
        <message>
            <source>a value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>1 answer</source>
            <translation>1 个回答</translation>
        </message>
        <message>
            <source>%1 answers</source>
            <translation>%1 个回答</translation>
        </message>
        <message>
            <source>1 level</source>
            <translation>1 个层级</translation>
        </message>
        <message>
            <source>%1 levels</source>
            <translation>%1 个层级</translation>
        </message>
        <message>
            <source>1 record</source>
            <translation>1 条记录</translation>
        </message>
        <message>
            <source>%1 records</source>
            <translation>%1 条记录</translation>
        </message>
        <message>
            <source>1 row</source>
            <translation>1 个数据行</translation>
        </message>
        <message>
            <source>%1 rows</source>
            <translation>%1 个数据行</translation>
        </message>
        <message>
            <source>1 shard</source>
            <translation>1 个分片</translation>
        </message>
        <message>
            <source>%1 shards</source>
            <translation>%1 个分片</translation>
        </message>
        <message>
            <source>&quot;%1&quot; and &quot;%2&quot;</source>
            <translation>“%1”和“%2”</translation>
        </message>
        <message>
            <source>another model (%1 and not %2)</source>
            <translation>另一个模型（%1 而非 %2）</translation>
        </message>
        <message>
            <source>another task (%1 and not %2)</source>
            <translation>另一个任务（%1 而非 %2）</translation>
        </message>
        <message>
            <source>another set of rows (%1 and not %2)</source>
            <translation>另一组数据行（%1 而非 %2）</translation>
        </message>
        <message>
            <source>another compute type (%1 and not %2)</source>
            <translation>另一种计算类型（%1 而非 %2）</translation>
        </message>
        <message>
            <source>another set of options (%1 and not %2)</source>
            <translation>另一组选项（%1 而非 %2）</translation>
        </message>
        <message>
            <source>another seed (%1 and not %2)</source>
            <translation>另一个随机种子（%1 而非 %2）</translation>
        </message>
        <message>
            <source>another task (its levels are not the same)</source>
            <translation>另一个任务（其层级不同）</translation>
        </message>
        <message>
            <source>another set of rows of %1 (%2 and not %3: another limit, sample or seed, or the file has changed)</source>
            <translation>%1 的另一组数据行（%2 而非 %3：上限、样本或随机种子不同，或文件已更改）</translation>
        </message>
        <message>
            <source>%1 in part %2 of %3</source>
            <translation>%1，第 %2 部分，共 %3 部分</translation>
        </message>
        <message>
            <source>another set of rows</source>
            <translation>另一组数据行</translation>
        </message>
        <message>
            <source>line %1, column %2: %3</source>
            <translation>第 %1 行第 %2 列：%3</translation>
        </message>
        <message>
            <source>column %1: %2</source>
            <translation>第 %1 列：%2</translation>
        </message>
    </context>
    <context>
        <name>strata::GlossesField</name>
        <message>
            <source>Table of glosses</source>
            <translation>注释表</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>CSV or TSV: token, transliteration, translation; written under each token</source>
            <translation>CSV 或 TSV：token、转写、翻译；写在每个 token 下面</translation>
        </message>
        <message>
            <source>Browse…</source>
            <translation>浏览…</translation>
        </message>
        <message>
            <source>Choose a table of glosses</source>
            <translation>选择注释表</translation>
        </message>
        <message>
            <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
            <translation>表格 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
        </message>
    </context>
    <context>
        <name>strata::HeadPlacementDialog</name>
        <message>
            <source>&amp;Remember this with the model</source>
            <translation>随模型记住此设置(&amp;R)</translation>
        </message>
        <message>
            <source>Where do the heads read?</source>
            <translation>各头读取何处？</translation>
        </message>
        <message>
            <source>%1 holds further heads, but its configuration does not say after which layer each of them reads. The model has %2 layers; the description of its training names the layers.</source>
            <translation>%1 包含更多的头，但其配置未说明各头在哪一层之后读取。该模型有 %2 层；其训练说明中会列出这些层。</translation>
        </message>
        <message>
            <source>layer </source>
            <translation>第 </translation>
        </message>
        <message>
            <source>Layer of %1</source>
            <translation>%1 的层</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>打开(&amp;O)</translation>
        </message>
        <message>
            <source> of %1</source>
            <translation> 层，共 %1 层</translation>
        </message>
        <message>
            <source>The numbers above are only spread evenly over the depth, to begin with.</source>
            <translation>上述数字起初只是按深度均匀分布。</translation>
        </message>
    </context>
    <context>
        <name>strata::HeadsPage</name>
        <message>
            <source>Heads</source>
            <translation>各头</translation>
        </message>
        <message>
            <source>A head reads the residual of one layer, as it is (raw) or after the final norm. Moving it reads no weights again; runs that are there keep what they were made with, later ones say the new layer.</source>
            <translation>头读取某一层的残差：保持原样（原始），或经最终归一化之后。移动头不会重新读取权重；已有的运行保持其生成时的设置，之后的运行标明新的层。</translation>
        </message>
        <message>
            <source>&amp;Move heads</source>
            <translation>移动头(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>Takes the last move back</source>
            <translation>撤回上一次移动</translation>
        </message>
        <message>
            <source>As &amp;opened</source>
            <translation>恢复到打开时(&amp;O)</translation>
        </message>
        <message>
            <source>Puts all heads back to where they read when the model was opened</source>
            <translation>将所有头放回打开模型时的读取位置</translation>
        </message>
        <message>
            <source>The final head reads layer %1; a logit lens shows other layers through it.</source>
            <translation>最终头读取第 %1 层；logit 透镜通过它显示其他层。</translation>
        </message>
        <message>
            <source>This head is the final head&apos;s matrix, which can be placed at layer %1 alone.</source>
            <translation>该头即最终头的矩阵，只能置于第 %1 层。</translation>
        </message>
        <message>
            <source>Another head has the same matrix: only the model&apos;s configuration can say which of them is meant.</source>
            <translation>另有一个头使用同一矩阵：只有模型的配置才能说明所指的是哪一个。</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>头</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>Reads</source>
            <translation>读取</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>矩阵</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>漂移</translation>
        </message>
        <message>
            <source>Loss weight</source>
            <translation>损失权重</translation>
        </message>
        <message>
            <source>Tensor</source>
            <translation>张量</translation>
        </message>
        <message>
            <source> of %1</source>
            <translation> / %1</translation>
        </message>
        <message>
            <source>Layer of %1</source>
            <translation>%1 的层</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>原始</translation>
        </message>
        <message>
            <source>norm</source>
            <translation>归一化</translation>
        </message>
        <message>
            <source>What %1 reads</source>
            <translation>%1 读取的内容</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>the embedding&apos;s</source>
            <translation>嵌入的矩阵</translation>
        </message>
        <message>
            <source>a copy of the final one</source>
            <translation>最终头的副本</translation>
        </message>
        <message>
            <source>its own</source>
            <translation>自有矩阵</translation>
        </message>
        <message>
            <source>Distance from the final head&apos;s matrix, relative to its norm</source>
            <translation>与最终头矩阵的距离，相对于后者的范数</translation>
        </message>
        <message>
            <source>The last layer&apos;s state is normed already</source>
            <translation>最后一层的状态已经归一化</translation>
        </message>
    </context>
    <context>
        <name>strata::HeadsTable</name>
        <message>
            <source>Head</source>
            <translation>头</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>Readout</source>
            <translation>读出</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>漂移</translation>
        </message>
        <message>
            <source>Tensor</source>
            <translation>张量</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>最终归一化</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>原始</translation>
        </message>
    </context>
    <context>
        <name>strata::HeadsView</name>
        <message>
            <source>Heads</source>
            <translation>各头</translation>
        </message>
        <message>
            <source>No run yet. Write a prompt and press Run: every head gets a column here.</source>
            <translation>尚无运行。请编写提示并按“运行”：每个头在此占一列。</translation>
        </message>
        <message>
            <source>%1 · position %2 · “%3”</source>
            <translation>%1 · 位置 %2 · “%3”</translation>
        </message>
        <message>
            <source>%1: probability %2 among the labels of this level</source>
            <translation>%1：在此层级的标签中概率为 %2</translation>
        </message>
        <message>
            <source>%1, probability %2, entropy %3</source>
            <translation>%1，概率 %2，熵 %3</translation>
        </message>
        <message>
            <source>%1, %2 %, %3, %4</source>
            <translation>%1，%2%，%3，%4</translation>
        </message>
        <message>
            <source>read where another head decoded</source>
            <translation>在另一个头解码处读取</translation>
        </message>
        <message>
            <source>another token stands first</source>
            <translation>另一词元居首位</translation>
        </message>
        <message>
            <source>What every head says, side by side. The fuller a token&apos;s colour, the higher its probability (p). Entropy, in nats, is 0 where a head is certain and grows with its doubt.</source>
            <translation>各头的读出，并列显示。词元的颜色越饱满，其概率（p）越高。熵以 nats 计，头完全确定时为 0，越不确定越大。</translation>
        </message>
    </context>
    <context>
        <name>strata::HierarchyView</name>
        <message>
            <source>Hierarchy</source>
            <translation>层次结构</translation>
        </message>
        <message>
            <source>A free run has no levels. Run the task hierarchically to see its label tree.</source>
            <translation>自由运行没有层级。请以分层方式运行任务，以查看其标签树。</translation>
        </message>
        <message>
            <source>No levels decoded yet. The label tree appears here, level by level.</source>
            <translation>尚未解码任何层级。标签树将逐层级显示于此。</translation>
        </message>
        <message>
            <source>tree</source>
            <translation>树</translation>
        </message>
        <message>
            <source>icicle</source>
            <translation>冰柱图</translation>
        </message>
        <message>
            <source>Shape of the hierarchy</source>
            <translation>层次结构的形式</translation>
        </message>
        <message numerus="yes">
            <source>%n more label(s) of level %1: click to show them</source>
            <translation>
                <numerusform>层级 %1 还有 %n 个标签：单击以显示</numerusform>
            </translation>
        </message>
        <message>
            <source>Click to show only the most probable labels</source>
            <translation>单击以仅显示概率最高的标签</translation>
        </message>
        <message>
            <source>level %1 · probability %2</source>
            <translation>层级 %1 · 概率 %2</translation>
        </message>
        <message numerus="yes">
            <source>log-probability %1 · %n label(s) below</source>
            <translation>
                <numerusform>对数概率 %1 · 下级标签 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, level %2, probability %3</source>
            <translation>%1，层级 %2，概率 %3</translation>
        </message>
        <message>
            <source>%1, %2 %, level %3</source>
            <translation>%1，%2%，层级 %3</translation>
        </message>
        <message>
            <source>decoded</source>
            <translation>已解码</translation>
        </message>
        <message>
            <source>runner-up</source>
            <translation>其他候选</translation>
        </message>
        <message>
            <source> · probability %1</source>
            <translation> · 概率 %1</translation>
        </message>
        <message>
            <source>The label tree: the decoded path with widths by probability, and what stood second at every level. The menu of a label gives it to its level, and what lies below is decoded anew (W).</source>
            <translation>标签树：解码路径（宽度表示概率），以及各层级居第二位者。使用标签的菜单可将其给定为所在层级的回答，其下的内容将重新解码（W）。</translation>
        </message>
        <message>
            <source>What if %1 were “%2”?</source>
            <translation>假设 %1 为“%2”？</translation>
        </message>
        <message>
            <source>What if %1 were another text…</source>
            <translation>假设 %1 为其他文本…</translation>
        </message>
        <message>
            <source>Without what is given</source>
            <translation>无给定内容时</translation>
        </message>
        <message>
            <source>What if</source>
            <translation>假设</translation>
        </message>
        <message>
            <source>Answer of the level %1:</source>
            <translation>层级 %1 的回答：</translation>
        </message>
        <message>
            <source>given</source>
            <translation>给定</translation>
        </message>
        <message>
            <source>another answer than without what is given</source>
            <translation>与无给定内容时的回答不同</translation>
        </message>
    </context>
    <context>
        <name>strata::HostDialog</name>
        <message>
            <source>Open a model on a host</source>
            <translation>打开主机上的模型</translation>
        </message>
        <message>
            <source>The weights stay where they are, and everything is computed there. Strata must be installed on the host, and ssh must reach it without asking for a password.</source>
            <translation>权重留在原处，所有计算均在主机上进行。主机上必须已安装 Strata，且 ssh 必须无需询问密码即可连接。</translation>
        </message>
        <message>
            <source>user@gpu-server, as ssh takes it</source>
            <translation>user@gpu-server，按 ssh 接受的形式</translation>
        </message>
        <message>
            <source>/data/models/name: a folder or file on the host</source>
            <translation>/data/models/name：主机上的文件夹或文件</translation>
        </message>
        <message>
            <source>&amp;Host</source>
            <translation>主机(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Model there</source>
            <translation>主机上的模型(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Device</source>
            <translation>设备(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>打开(&amp;O)</translation>
        </message>
        <message>
            <source>Name a host and a model there first.</source>
            <translation>请先指定主机及其上的模型。</translation>
        </message>
        <message>
            <source>As the host calls it: cpu, cuda, or cuda with a number</source>
            <translation>按主机上的名称：cpu、cuda，或带编号的 cuda</translation>
        </message>
        <message>
            <source>automatic: the fastest there</source>
            <translation>自动：主机上最快的</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>Processor threads on the host; automatic: as many as pay for the model&apos;s width</source>
            <translation>主机上的处理器线程数；自动：按模型宽度取合算的数量</translation>
        </message>
        <message>
            <source>&amp;Type</source>
            <translation>类型(&amp;T)</translation>
        </message>
        <message>
            <source>Th&amp;reads</source>
            <translation>线程(&amp;R)</translation>
        </message>
    </context>
    <context>
        <name>strata::HtmlPage</name>
        <message>
            <source>… and %1 more rows</source>
            <translation>… 以及另外 %1 行</translation>
        </message>
        <message>
            <source>Where the numbers come from</source>
            <translation>数字的来源</translation>
        </message>
    </context>
    <context>
        <name>strata::InspectorView</name>
        <message>
            <source>Inspector</source>
            <translation>检查器</translation>
        </message>
        <message>
            <source>Click a token, a label or a point: all that is known of it appears here.</source>
            <translation>单击词元、标签或点：其全部已知信息将显示于此。</translation>
        </message>
        <message>
            <source>all heads</source>
            <translation>所有头</translation>
        </message>
        <message>
            <source>one head</source>
            <translation>单个头</translation>
        </message>
        <message>
            <source>Heads shown</source>
            <translation>显示的头</translation>
        </message>
        <message>
            <source>All statistics of the selected token: its head&apos;s first choices, and what the other heads say. Margin is the log-probability of the first choice less that of the second.</source>
            <translation>所选词元的全部统计量：其头的首选，以及其他各头的读出。差距为首选的对数概率减去次选的对数概率。</translation>
        </message>
    </context>
    <context>
        <name>strata::JobStrip</name>
        <message>
            <source>Progress: %1</source>
            <translation>进度：%1</translation>
        </message>
        <message>
            <source>%1 · ending</source>
            <translation>%1 · 正在结束</translation>
        </message>
        <message>
            <source>It was cancelled and ends as soon as it can.</source>
            <translation>已取消，将尽快结束。</translation>
        </message>
        <message>
            <source>Cancel: %1</source>
            <translation>取消：%1</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>以及另外 %n 个</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::LabelEdits</name>
        <message>
            <source>add a label</source>
            <translation>添加标签</translation>
        </message>
        <message>
            <source>rename</source>
            <translation>重命名</translation>
        </message>
        <message numerus="yes">
            <source>remove %n label(s)</source>
            <translation>
                <numerusform>移除 %n 个标签</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>move %n label(s)</source>
            <translation>
                <numerusform>移动 %n 个标签</numerusform>
            </translation>
        </message>
        <message>
            <source>sort</source>
            <translation>排序</translation>
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
            <translation>受限</translation>
        </message>
        <message>
            <source>scored</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>How a level that answers with a label finds it.
free: any text, which is then mapped to a label
constrained: only labels of the tree, token by token
scored: every label whole; the most probable one is the answer</source>
            <translation>以标签作答的层级如何找到标签。
自由：任意文本，再对应到标签
受限：只允许树中的标签，逐个 token
评分：每个标签整体评分；概率最高的就是答案</translation>
        </message>
    </context>
    <context>
        <name>strata::LabelReadingsFigure</name>
        <message>
            <source>Label readings</source>
            <translation>标签读数</translation>
        </message>
    </context>
    <context>
        <name>strata::LabelReadingsView</name>
        <message>
            <source>Label readings</source>
            <translation>标签读数</translation>
        </message>
        <message>
            <source>What every layer, through its lens, and every head says of the labels of each level, at the place where the level answers: the label that it holds most probable, and where the right one is known its rank and probability. Bold: the label that was answered.</source>
            <translation>每一层（经其透镜）和每个头在层级作答之处对该层级各标签的读出：其认为概率最高的标签，以及在已知正确标签时该标签的排名与概率。粗体：所回答的标签。</translation>
        </message>
        <message>
            <source>This run kept no label readings. Switch on Label readings in the form, and run it again.</source>
            <translation>此运行未保留标签读数。请在表单中开启“标签读数”，然后再次运行。</translation>
        </message>
        <message>
            <source>No run yet. What every layer says of each level&apos;s labels appears here.</source>
            <translation>尚无运行。每一层对各层级标签的读出将显示于此。</translation>
        </message>
    </context>
    <context>
        <name>strata::LabelTreeFigure</name>
        <message>
            <source>Label tree</source>
            <translation>标签树</translation>
        </message>
        <message>
            <source>What counts as right</source>
            <translation>判定为正确的标准</translation>
        </message>
        <message>
            <source>right on the level</source>
            <translation>该层级正确</translation>
        </message>
        <message>
            <source>right with all parents</source>
            <translation>连同所有父标签均正确</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>准确率</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n row(s), right %2, right with all parents %3</source>
            <translation>
                <numerusform>%1：%n 个数据行，正确 %2，连同所有父标签均正确 %3</numerusform>
            </translation>
        </message>
        <message>
            <source>level</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>path</source>
            <translation>路径</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>数据行</translation>
        </message>
        <message>
            <source>right</source>
            <translation>正确</translation>
        </message>
        <message>
            <source>right with parents</source>
            <translation>连同父标签正确</translation>
        </message>
    </context>
    <context>
        <name>strata::LabelWindow</name>
        <message>
            <source>label</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>remarks</source>
            <translation>检查意见</translation>
        </message>
        <message>
            <source>Filter: labels that hold…</source>
            <translation>筛选：标签包含…</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>What is to be said of the labels</source>
            <translation>对标签的检查意见</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>导入(&amp;I)…</translation>
        </message>
        <message>
            <source>&amp;Add a label</source>
            <translation>添加标签(&amp;A)</translation>
        </message>
        <message>
            <source>Add a label &amp;below</source>
            <translation>在下级添加标签(&amp;B)</translation>
        </message>
        <message>
            <source>Re&amp;name</source>
            <translation>重命名(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>移除(&amp;R)</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>上移(&amp;U)</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>下移(&amp;D)</translation>
        </message>
        <message>
            <source>Move below the one a&amp;bove</source>
            <translation>移至上一个标签之下(&amp;B)</translation>
        </message>
        <message>
            <source>Move a level &amp;out</source>
            <translation>上移一个层级(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Sort</source>
            <translation>排序(&amp;S)</translation>
        </message>
        <message>
            <source>Sorts what is below the chosen label; without one, everything</source>
            <translation>对所选标签的下级排序；未选标签时对全部排序</translation>
        </message>
        <message>
            <source>&amp;Filter</source>
            <translation>筛选(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Expand all</source>
            <translation>全部展开(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Collapse all</source>
            <translation>全部折叠(&amp;C)</translation>
        </message>
        <message>
            <source>New tree of labels</source>
            <translation>新建标签树</translation>
        </message>
        <message>
            <source>%1[*] – Labels</source>
            <translation>%1[*] – 标签</translation>
        </message>
        <message>
            <source>Trees of labels (*.json *.txt *.csv *.tsv *.taxonomy)</source>
            <translation>标签树 (*.json *.txt *.csv *.tsv *.taxonomy)</translation>
        </message>
        <message>
            <source>Import labels</source>
            <translation>导入标签</translation>
        </message>
        <message>
            <source>Trees of labels (*.json *.csv *.tsv *.taxonomy *.taxnomy *.txt *.hier)</source>
            <translation>标签树 (*.json *.csv *.tsv *.taxonomy *.taxnomy *.txt *.hier)</translation>
        </message>
        <message>
            <source>import %1</source>
            <translation>导入 %1</translation>
        </message>
        <message>
            <source>new label</source>
            <translation>新标签</translation>
        </message>
        <message numerus="yes">
            <source>first token shared with %n other(s)</source>
            <translation>
                <numerusform>首个词元与另外 %n 个标签相同</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1”: %2</source>
            <translation>“%1”：%2</translation>
        </message>
        <message>
            <source>… and perhaps further ones</source>
            <translation>… 可能还有更多</translation>
        </message>
        <message>
            <source>open a model to see the labels&apos; tokens</source>
            <translation>打开模型以查看标签的词元</translation>
        </message>
        <message>
            <source>The label is empty.</source>
            <translation>标签为空。</translation>
        </message>
        <message>
            <source>The label begins or ends with a blank.</source>
            <translation>标签以空格开头或结尾。</translation>
        </message>
        <message>
            <source>The label holds a line break.</source>
            <translation>标签含有换行。</translation>
        </message>
        <message>
            <source>The label stands twice under the same parent.</source>
            <translation>标签在同一父标签下出现两次。</translation>
        </message>
        <message>
            <source>The label is deeper than the 24 levels that are read.</source>
            <translation>标签的深度超过可读取的 24 个层级。</translation>
        </message>
        <message>
            <source>There is no label to answer with.</source>
            <translation>没有可用来回答的标签。</translation>
        </message>
        <message>
            <source>Has the same tokens as “%1”: no model can tell the two apart.</source>
            <translation>与“%1”的词元相同：任何模型都无法区分两者。</translation>
        </message>
        <message>
            <source>Its tokens begin those of “%1”, and nothing closes an answer.</source>
            <translation>其词元是“%1”的词元的开头部分，而回答没有结束标志。</translation>
        </message>
        <message>
            <source>Differs from “%1” in case, blanks or punctuation alone: an answer in free text may mean either.</source>
            <translation>与“%1”仅在大小写、空格或标点上不同：自由文本的回答可能指其中任何一个。</translation>
        </message>
        <message numerus="yes">
            <source>%n label(s)</source>
            <translation>
                <numerusform>%n 个标签</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n level(s)</source>
            <translation>
                <numerusform>%n 个层级</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 on %2</source>
            <translation>%2 上的 %1</translation>
        </message>
        <message>
            <source>%1 on %2; %3 to %4 tokens each, %5 on average</source>
            <translation>%2 上的 %1；每个 %3 至 %4 个词元，平均 %5 个</translation>
        </message>
    </context>
    <context>
        <name>strata::LabelsFigure</name>
        <message>
            <source>Labels</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>顺序</translation>
        </message>
        <message>
            <source>by support</source>
            <translation>按支持数</translation>
        </message>
        <message>
            <source>worst F1 first</source>
            <translation>F1 最差者在前</translation>
        </message>
        <message>
            <source>by name</source>
            <translation>按名称</translation>
        </message>
        <message>
            <source>as in the tree</source>
            <translation>与树中一致</translation>
        </message>
        <message>
            <source>label</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>support</source>
            <translation>支持数</translation>
        </message>
        <message>
            <source>said</source>
            <translation>回答次数</translation>
        </message>
        <message>
            <source>precision</source>
            <translation>精确率</translation>
        </message>
        <message>
            <source>recall</source>
            <translation>召回率</translation>
        </message>
        <message>
            <source>F1</source>
            <translation>F1</translation>
        </message>
        <message>
            <source>%1: support %2, precision %3, recall %4, F1 %5</source>
            <translation>%1：支持数 %2，精确率 %3，召回率 %4，F1 %5</translation>
        </message>
        <message>
            <source>right</source>
            <translation>正确</translation>
        </message>
    </context>
    <context>
        <name>strata::LayerLadder</name>
        <message>
            <source>Layers and heads</source>
            <translation>层与头</translation>
        </message>
        <message>
            <source>%1 at layer %2 of %3</source>
            <translation>%1，位于第 %2 层，共 %3 层</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>最终归一化</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>原始</translation>
        </message>
        <message>
            <source>%1
layer %2 of %3
tensor %4</source>
            <translation>%1
第 %2 层，共 %3 层
张量 %4</translation>
        </message>
        <message>
            <source>drift %1</source>
            <translation>漂移 %1</translation>
        </message>
    </context>
    <context>
        <name>strata::LayersFigure</name>
        <message>
            <source>Meaning of the layers</source>
            <translation>各层的意义</translation>
        </message>
        <message>
            <source>accuracy among the candidates</source>
            <translation>候选中的准确率</translation>
        </message>
        <message>
            <source>mean rank of gold</source>
            <translation>正确答案的平均排名</translation>
        </message>
        <message>
            <source>mean probability of gold</source>
            <translation>正确答案的平均概率</translation>
        </message>
        <message>
            <source>entropy over the candidates, nats</source>
            <translation>候选上的熵，nats</translation>
        </message>
        <message>
            <source>agreement with the final answer</source>
            <translation>与最终回答的一致性</translation>
        </message>
        <message>
            <source>ECE</source>
            <translation>ECE</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>显示内容</translation>
        </message>
        <message>
            <source>everything</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>%1 · lens</source>
            <translation>%1 · 透镜</translation>
        </message>
        <message>
            <source>trained head</source>
            <translation>已训练的头</translation>
        </message>
        <message>
            <source>The records keep no readings of the layers. An evaluation keeps them when it is asked to read every layer.</source>
            <translation>记录未保留各层的读数。要求评估读取每一层时才会保留。</translation>
        </message>
        <message>
            <source>bands: 95 %; shares Wilson, means ± 1.96 standard errors, ECE bootstrap</source>
            <translation>带：95%；比例用 Wilson，均值用 ± 1.96 倍标准误，ECE 用自助法</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>第 %1 层</translation>
        </message>
        <message>
            <source>level</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>head</source>
            <translation>头</translation>
        </message>
        <message>
            <source>readout</source>
            <translation>读出</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>数据行</translation>
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
            <translation>透镜</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>原始</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>最终归一化</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n row(s)</source>
            <translation>
                <numerusform>%1：%n 个数据行</numerusform>
            </translation>
        </message>
        <message>
            <source>; in %1 gold is a candidate: its rank and probability are of those, in the others it counts as wrong</source>
            <translation>；其中 %1 个的正确答案在候选之列：排名与概率据此计算，其余的按错误计</translation>
        </message>
        <message>
            <source>%1 · trained head %2</source>
            <translation>%1 · 已训练的头 %2</translation>
        </message>
        <message numerus="yes">
            <source>%1: %2 of %n row(s)</source>
            <translation>
                <numerusform>%1：%2 / %n 个数据行</numerusform>
            </translation>
        </message>
        <message>
            <source>rows where gold is a candidate</source>
            <translation>正确答案在候选之列的数据行</translation>
        </message>
        <message>
            <source>rows with a valid answer</source>
            <translation>有有效回答的数据行</translation>
        </message>
    </context>
    <context>
        <name>strata::LearningFigure</name>
        <message>
            <source>Held-out accuracy</source>
            <translation>留出准确率</translation>
        </message>
        <message>
            <source>The log has no evaluation of held-out rows yet.</source>
            <translation>日志中尚无留出数据行的评估。</translation>
        </message>
        <message>
            <source>%1, with the levels before</source>
            <translation>%1，连同之前的层级</translation>
        </message>
        <message>
            <source>held out</source>
            <translation>留出</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>准确率</translation>
        </message>
    </context>
    <context>
        <name>strata::LensCellView</name>
        <message>
            <source>Cell</source>
            <translation>单元格</translation>
        </message>
        <message>
            <source>All statistics of the selected cell, of the lens and of the trained heads at its layer, and the most probable tokens.</source>
            <translation>所选单元格的全部统计量（透镜以及位于该层的已训练的头），以及概率最高的词元。</translation>
        </message>
        <message>
            <source>id %1; click to follow this token over the layers</source>
            <translation>ID %1；单击可沿各层跟踪此词元</translation>
        </message>
    </context>
    <context>
        <name>strata::LensFigureView</name>
        <message>
            <source>No lens yet. Choose what to read and press Compute, or ask for the lens of a run.</source>
            <translation>尚无透镜。请选择读取内容并按“计算”，或请求某个运行的透镜。</translation>
        </message>
    </context>
    <context>
        <name>strata::LensPanel</name>
        <message>
            <source>What is read</source>
            <translation>读取内容</translation>
        </message>
        <message>
            <source>Readout</source>
            <translation>读出</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>矩阵</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Anti-target</source>
            <translation>反目标</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>层</translation>
        </message>
        <message>
            <source>Tokens to track</source>
            <translation>跟踪的词元</translation>
        </message>
        <message>
            <source>a typed text</source>
            <translation>键入的文本</translation>
        </message>
        <message>
            <source>the shown run</source>
            <translation>所示运行</translation>
        </message>
        <message>
            <source>token ids</source>
            <translation>词元 ID</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>最终归一化</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>原始</translation>
        </message>
        <message>
            <source>final head</source>
            <translation>最终头</translation>
        </message>
        <message>
            <source>input embedding</source>
            <translation>输入嵌入</translation>
        </message>
        <message>
            <source>next token</source>
            <translation>下一词元</translation>
        </message>
        <message>
            <source>final answer</source>
            <translation>最终回答</translation>
        </message>
        <message>
            <source>a typed token</source>
            <translation>键入的词元</translation>
        </message>
        <message>
            <source>every layer</source>
            <translation>每一层</translation>
        </message>
        <message>
            <source>every 2nd layer</source>
            <translation>每 2 层</translation>
        </message>
        <message>
            <source>every 4th layer</source>
            <translation>每 4 层</translation>
        </message>
        <message>
            <source>chosen layers</source>
            <translation>所选的层</translation>
        </message>
        <message>
            <source>rows after attention</source>
            <translation>注意力之后的行</translation>
        </message>
        <message>
            <source>inner optimisation</source>
            <translation>内部优化</translation>
        </message>
        <message>
            <source>headless readout</source>
            <translation>无头读出</translation>
        </message>
        <message>
            <source>Compute</source>
            <translation>计算</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Text to read</source>
            <translation>要读取的文本</translation>
        </message>
        <message>
            <source>Progress of the lens</source>
            <translation>透镜进度</translation>
        </message>
        <message>
            <source>Target token</source>
            <translation>目标词元</translation>
        </message>
        <message>
            <source>Chosen layers</source>
            <translation>所选的层</translation>
        </message>
        <message>
            <source>Computes the lens (Ctrl+Return in the text)</source>
            <translation>计算透镜（在文本中按 Ctrl+Return）</translation>
        </message>
        <message>
            <source>Each state after the model&apos;s final norm with its own statistics, or as it is</source>
            <translation>每个状态均以其自身统计量经过模型的最终归一化，或保持原样</translation>
        </message>
        <message>
            <source>The matrix that turns a state into tokens</source>
            <translation>将状态转为词元的矩阵</translation>
        </message>
        <message>
            <source>one token, or #id</source>
            <translation>一个词元，或 #id</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>A token against which the target is measured: one token, or #id</source>
            <translation>用来与目标对比的词元：一个词元，或 #id</translation>
        </message>
        <message>
            <source>Curves of the Norms view: needs a backward pass at every layer</source>
            <translation>范数视图的曲线：需要在每一层进行反向传播</translation>
        </message>
        <message>
            <source>Contrastive loss, nearest embeddings and anisotropy at every layer</source>
            <translation>每一层的对比损失、最近嵌入与各向异性</translation>
        </message>
        <message>
            <source>head %1</source>
            <translation>头 %1</translation>
        </message>
        <message>
            <source>12 7 99 …</source>
            <translation>12 7 99 …</translation>
        </message>
        <message>
            <source>A text of which every layer is read</source>
            <translation>对其读取每一层的文本</translation>
        </message>
        <message>
            <source>cat, dog | fox, #12</source>
            <translation>猫, 狗 | 狐狸, #12</translation>
        </message>
        <message>
            <source>Tokens or #ids with commas; a | b is a group whose probabilities are summed. Their log-probability is kept in every cell, also outside the top-k.</source>
            <translation>以逗号分隔的词元或 #id；a | b 为一组，其概率相加。其对数概率在每个单元格中保留，即使在 top-k 之外。</translation>
        </message>
        <message>
            <source>Tokens listed in each cell</source>
            <translation>每个单元格列出的词元数</translation>
        </message>
        <message>
            <source>BOS as the tokenizer does it</source>
            <translation>BOS 按分词器设定</translation>
        </message>
        <message>
            <source>BOS in front</source>
            <translation>前置 BOS</translation>
        </message>
        <message>
            <source>no BOS in front</source>
            <translation>不前置 BOS</translation>
        </message>
        <message>
            <source>Beginning of text</source>
            <translation>文本起始</translation>
        </message>
        <message>
            <source>Whether the token that begins a text (BOS) stands before the typed one</source>
            <translation>在键入的文本之前是否放置表示文本起始的词元（BOS）</translation>
        </message>
        <message>
            <source>How many of the most probable tokens are kept at every layer and position</source>
            <translation>在每一层和每个位置上保留多少个概率最高的词元</translation>
        </message>
        <message>
            <source>Track %1 no longer</source>
            <translation>不再跟踪 %1</translation>
        </message>
        <message>
            <source>Open a model first.</source>
            <translation>请先打开模型。</translation>
        </message>
        <message>
            <source>The text was changed since this lens</source>
            <translation>文本在此透镜之后已更改</translation>
        </message>
        <message>
            <source>The readout was changed since this lens</source>
            <translation>读出在此透镜之后已更改</translation>
        </message>
    </context>
    <context>
        <name>strata::LensView</name>
        <message>
            <source>Lens</source>
            <translation>透镜</translation>
        </message>
        <message>
            <source>Layers × positions: in each cell the token that the layer holds most probable, on the colour of a statistic. The token in a cell is what is said to follow the column&apos;s token.</source>
            <translation>层 × 位置：每个单元格中为该层认为概率最高的词元，底色表示统计量。单元格中的词元是预计接在该列词元之后的词元。</translation>
        </message>
        <message>
            <source>position %1: “%2”, id %3</source>
            <translation>位置 %1：“%2”，ID %3</translation>
        </message>
        <message>
            <source>%1, after position %2 “%3”</source>
            <translation>%1，位置 %2“%3”之后</translation>
        </message>
        <message>
            <source>%1: “%2”, %3 %4</source>
            <translation>%1：“%2”，%3 %4</translation>
        </message>
        <message>
            <source>lens</source>
            <translation>透镜</translation>
        </message>
        <message>
            <source>trained heads</source>
            <translation>已训练的头</translation>
        </message>
        <message>
            <source>head − lens</source>
            <translation>头 − 透镜</translation>
        </message>
        <message>
            <source>What the cells show</source>
            <translation>单元格所示内容</translation>
        </message>
        <message>
            <source>Statistic that gives the colour</source>
            <translation>决定颜色的统计量</translation>
        </message>
        <message>
            <source>&amp;Last layer on top</source>
            <translation>最后一层置顶(&amp;L)</translation>
        </message>
        <message>
            <source>C&amp;ividis instead of viridis</source>
            <translation>以 cividis 代替 viridis(&amp;I)</translation>
        </message>
        <message>
            <source>%1, %2 %3</source>
            <translation>%1，%2 %3</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Follow “%1” over the layers no longer</source>
            <translation>不再沿各层跟踪“%1”</translation>
        </message>
        <message>
            <source>Follow “%1” over the layers</source>
            <translation>沿各层跟踪“%1”</translation>
        </message>
        <message>
            <source>Track “%1” in the whole text</source>
            <translation>在整个文本中跟踪“%1”</translation>
        </message>
    </context>
    <context>
        <name>strata::LensWorkspace</name>
        <message>
            <source>Every two rows compared at %1 of %2 positions</source>
            <translation>在 %2 个位置中的 %1 个上对各行两两比较</translation>
        </message>
        <message>
            <source>Lens: %1 rows × %2 positions</source>
            <translation>透镜：%1 行 × %2 个位置</translation>
        </message>
        <message>
            <source>%1, stopped early</source>
            <translation>%1，提前停止</translation>
        </message>
        <message>
            <source>%1 in %2 s</source>
            <translation>%1，用时 %2 s</translation>
        </message>
        <message>
            <source>Block %1 replaced: loss %2 → %3</source>
            <translation>块 %1 已替换：损失 %2 → %3</translation>
        </message>
        <message>
            <source>The pinned token was not read in every layer</source>
            <translation>已固定的词元未在每一层读取</translation>
        </message>
        <message>
            <source>A model is still being opened.</source>
            <translation>仍有模型正在打开。</translation>
        </message>
        <message>
            <source>Open a model first.</source>
            <translation>请先打开模型。</translation>
        </message>
    </context>
    <context>
        <name>strata::LessonAuthor</name>
        <message>
            <source>New lesson</source>
            <translation>新建课程</translation>
        </message>
        <message>
            <source>Edit a lesson</source>
            <translation>编辑课程</translation>
        </message>
        <message>
            <source>Lessons (*.lesson.json)</source>
            <translation>课程 (*.lesson.json)</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>正在打开 %1</translation>
        </message>
        <message>
            <source>Save the lesson</source>
            <translation>保存课程</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>已保存 %1</translation>
        </message>
        <message>
            <source>Saving %1</source>
            <translation>正在保存 %1</translation>
        </message>
    </context>
    <context>
        <name>strata::LessonDock</name>
        <message numerus="yes">
            <source>%1   %n minute(s)</source>
            <translation>
                <numerusform>%1   %n 分钟</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::LessonPanel</name>
        <message>
            <source>Lesson</source>
            <translation>课程</translation>
        </message>
        <message>
            <source>Why? One sentence, if you like</source>
            <translation>为什么？可用一句话说明</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>为什么？</translation>
        </message>
        <message>
            <source>Commit</source>
            <translation>提交</translation>
        </message>
        <message>
            <source>Hint</source>
            <translation>提示线索</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Close the lesson</source>
            <translation>关闭课程</translation>
        </message>
        <message>
            <source>Teacher&apos;s notes</source>
            <translation>教师备注</translation>
        </message>
        <message>
            <source>No lesson is open</source>
            <translation>没有打开的课程</translation>
        </message>
        <message>
            <source>The end</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Choose one on the start page.</source>
            <translation>请在起始页上选择一个课程。</translation>
        </message>
        <message>
            <source>%1 of %2 predictions were right. What counts is what you know now.</source>
            <translation>%2 个预测中有 %1 个正确。重要的是现在已掌握的内容。</translation>
        </message>
        <message numerus="yes">
            <source>, about %n minute(s)</source>
            <translation>
                <numerusform>，约 %n 分钟</numerusform>
            </translation>
        </message>
        <message>
            <source>Step %1 of %2</source>
            <translation>步骤 %1 / %2</translation>
        </message>
        <message>
            <source>**Right.**</source>
            <translation>**正确**。</translation>
        </message>
        <message>
            <source>**Not quite.** Right is: %1</source>
            <translation>**不完全对**。正确的是：%1</translation>
        </message>
        <message>
            <source>Look at the place that is selected in the view now.</source>
            <translation>请看视图中现已选中的位置。</translation>
        </message>
        <message>
            <source>It is: %1</source>
            <translation>答案是：%1</translation>
        </message>
        <message>
            <source>In your run it is so, too: %1.</source>
            <translation>在此次自行运行中也是如此：%1。</translation>
        </message>
        <message>
            <source>In your run it is not so: %1.</source>
            <translation>在此次自行运行中并非如此：%1。</translation>
        </message>
        <message>
            <source>Run it</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Your input</source>
            <translation>自己的输入</translation>
        </message>
        <message>
            <source>What the model is asked; the list has suggestions</source>
            <translation>向模型提出的内容；列表中有建议</translation>
        </message>
        <message>
            <source>**Your turn:** run it yourself.</source>
            <translation>**动手试试**：自行运行。</translation>
        </message>
        <message>
            <source>Write what the model is to be asked, or choose a suggestion.</source>
            <translation>请写下要向模型提出的内容，或选择一条建议。</translation>
        </message>
    </context>
    <context>
        <name>strata::LessonSheet</name>
        <message>
            <source>Answer key: %1</source>
            <translation>参考答案：%1</translation>
        </message>
        <message>
            <source>step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>question</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>lesson</source>
            <translation>课程</translation>
        </message>
        <message>
            <source>licence</source>
            <translation>许可证</translation>
        </message>
        <message>
            <source>model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Name: %1   Date: %2</source>
            <translation>姓名：%1   日期：%2</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n 分钟</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1   (%n minute(s))</source>
            <translation>
                <numerusform>%1   （%n 分钟）</numerusform>
            </translation>
        </message>
        <message>
            <source>Why? %1</source>
            <translation>为什么？%1</translation>
        </message>
        <message>
            <source>Answer: %1</source>
            <translation>回答：%1</translation>
        </message>
        <message>
            <source>Teacher: %1</source>
            <translation>教师：%1</translation>
        </message>
    </context>
    <context>
        <name>strata::LessonSlide</name>
        <message>
            <source>**The end**</source>
            <translation>**结束**</translation>
        </message>
        <message>
            <source>**It is: %1**</source>
            <translation>**答案是：%1**</translation>
        </message>
    </context>
    <context>
        <name>strata::LessonWorkspace</name>
        <message>
            <source>Opening %1</source>
            <translation>正在打开 %1</translation>
        </message>
    </context>
    <context>
        <name>strata::LossFigure</name>
        <message>
            <source>Losses</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>Which losses</source>
            <translation>显示哪些损失</translation>
        </message>
        <message>
            <source>of each head</source>
            <translation>各头</translation>
        </message>
        <message>
            <source>weighted sum</source>
            <translation>加权和</translation>
        </message>
        <message>
            <source>heads and sum</source>
            <translation>各头与总和</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>标度</translation>
        </message>
        <message>
            <source>linear</source>
            <translation>线性</translation>
        </message>
        <message>
            <source>logarithmic</source>
            <translation>对数</translation>
        </message>
        <message>
            <source>%1 · held out</source>
            <translation>%1 · 留出</translation>
        </message>
        <message>
            <source>loss</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>held out</source>
            <translation>留出</translation>
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
            <translation>损失（nats）</translation>
        </message>
    </context>
    <context>
        <name>strata::MainWindow</name>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>置信度</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Hierarchy</source>
            <translation>层次结构</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>检查器</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>各头</translation>
        </message>
        <message>
            <source>%1 could not be opened</source>
            <translation>无法打开 %1</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>就绪</translation>
        </message>
        <message>
            <source>%1 – Strata</source>
            <translation>%1 – Strata</translation>
        </message>
        <message>
            <source>Open a model file</source>
            <translation>打开模型文件</translation>
        </message>
        <message>
            <source>Weights (*.safetensors *.gguf)</source>
            <translation>权重 (*.safetensors *.gguf)</translation>
        </message>
        <message>
            <source>Open a task file</source>
            <translation>打开任务文件</translation>
        </message>
        <message>
            <source>Tasks (*.task.json)</source>
            <translation>任务 (*.task.json)</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>读取</translation>
        </message>
        <message>
            <source>Trajectories</source>
            <translation>轨迹</translation>
        </message>
        <message>
            <source>Norms</source>
            <translation>范数</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>单元格</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>一致性</translation>
        </message>
        <message>
            <source>Waiting for the layers that its heads read</source>
            <translation>正在等待其各头所读取的层</translation>
        </message>
        <message>
            <source>From now on every run that ends is kept on the disk.</source>
            <translation>从现在起，每个结束的运行都将保留在磁盘上。</translation>
        </message>
        <message>
            <source>New runs are no longer kept on the disk; those that are there stay.</source>
            <translation>新的运行不再保留在磁盘上；已有的予以保留。</translation>
        </message>
        <message>
            <source>Prompt and sampling are as they were; the model is another one (%1 then)</source>
            <translation>提示与采样设置已恢复原样；模型已不同（当时为 %1）</translation>
        </message>
        <message>
            <source>Prompt, task and sampling are as they were for this run</source>
            <translation>提示、任务与采样设置已恢复为此运行时的状态</translation>
        </message>
        <message>
            <source>This model has no task “%1”; the prompt is as it was</source>
            <translation>此模型没有任务“%1”；提示已恢复原样</translation>
        </message>
        <message>
            <source>A model is still being opened.</source>
            <translation>仍有模型正在打开。</translation>
        </message>
        <message>
            <source>The layers of the model&apos;s heads have to be named first.</source>
            <translation>须先指定模型各头所在的层。</translation>
        </message>
        <message>
            <source>Choose a task first.</source>
            <translation>请先选择任务。</translation>
        </message>
        <message>
            <source>Open a model first.</source>
            <translation>请先打开模型。</translation>
        </message>
        <message>
            <source>A run is going on; stop it first, or wait.</source>
            <translation>有运行正在进行；请先停止，或等待其结束。</translation>
        </message>
        <message>
            <source>There is no run yet: run a prompt, or choose one under Runs.</source>
            <translation>尚无运行：请运行提示，或在“运行”中选择一个。</translation>
        </message>
        <message>
            <source>Nothing was run yet.</source>
            <translation>尚未运行任何内容。</translation>
        </message>
        <message>
            <source>Nothing is going on.</source>
            <translation>没有正在进行的操作。</translation>
        </message>
        <message>
            <source>No model is open.</source>
            <translation>没有打开的模型。</translation>
        </message>
        <message>
            <source>A model is open already; close it first.</source>
            <translation>已有模型打开；请先将其关闭。</translation>
        </message>
        <message>
            <source>The run begins when the lens is ready</source>
            <translation>透镜就绪后即开始运行</translation>
        </message>
        <message>
            <source>Lens</source>
            <translation>透镜</translation>
        </message>
        <message>
            <source>Tokenizer</source>
            <translation>分词器</translation>
        </message>
        <message>
            <source>%1 on %2</source>
            <translation>%2 上的 %1</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>笔记</translation>
        </message>
        <message>
            <source>Evaluate</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>Open a saved evaluation</source>
            <translation>打开已保存的评估</translation>
        </message>
        <message>
            <source>Strata evaluations (*.strata)</source>
            <translation>Strata 评估 (*.strata)</translation>
        </message>
        <message>
            <source>Compute</source>
            <translation>计算量</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>层</translation>
        </message>
        <message>
            <source>Calibration</source>
            <translation>校准</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>Early exit</source>
            <translation>提前退出</translation>
        </message>
        <message>
            <source>Confusion</source>
            <translation>混淆</translation>
        </message>
        <message>
            <source>Label tree</source>
            <translation>标签树</translation>
        </message>
        <message>
            <source>Accuracy by …</source>
            <translation>准确率，按 …</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Open a model or a saved document first.</source>
            <translation>请先打开模型或已保存的文档。</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>没有可撤销的操作。</translation>
        </message>
        <message>
            <source>It is still being computed; stop it first, or wait.</source>
            <translation>仍在计算中；请先停止，或等待其结束。</translation>
        </message>
        <message>
            <source>Choose a run in the list first; only what was made from a prompt has settings.</source>
            <translation>请先在列表中选择一个运行；只有由提示生成的内容才有设置。</translation>
        </message>
        <message>
            <source>What is shown names no model.</source>
            <translation>所示内容未指明模型。</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Losses</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>Held-out accuracy</source>
            <translation>留出准确率</translation>
        </message>
        <message>
            <source>Layers over the training</source>
            <translation>训练过程中的各层</translation>
        </message>
        <message>
            <source>Pace</source>
            <translation>训练节奏</translation>
        </message>
        <message>
            <source>Samples</source>
            <translation>样例</translation>
        </message>
        <message>
            <source>A free run has no levels.</source>
            <translation>自由运行没有层级。</translation>
        </message>
        <message>
            <source>No evaluation is shown whose rows are left.</source>
            <translation>所示内容中没有尚余数据行的评估。</translation>
        </message>
        <message>
            <source>Label readings</source>
            <translation>标签读数</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>数据行</translation>
        </message>
        <message>
            <source>Most confused</source>
            <translation>最易混淆</translation>
        </message>
        <message>
            <source>Checkpoints</source>
            <translation>检查点</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>漂移</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>课程</translation>
        </message>
        <message>
            <source>Open a saved document, a figure or a training log</source>
            <translation>打开已保存的文档、图或训练日志</translation>
        </message>
        <message>
            <source>Documents, figures and logs (*.strata *.pdf *.svg *.png *.jsonl *.json *.csv *.tsv *tfevents*);;All files (*)</source>
            <translation>文档、图与日志 (*.strata *.pdf *.svg *.png *.jsonl *.json *.csv *.tsv *tfevents*);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Two runs or two lenses can be compared; show one of them first.</source>
            <translation>可以比较两个运行或两个透镜；请先显示其中一个。</translation>
        </message>
        <message>
            <source>What is shown has nothing to be played by this unit; choose another one.</source>
            <translation>所示内容没有可按此单位播放的部分；请选择其他单位。</translation>
        </message>
        <message>
            <source>There is no further step.</source>
            <translation>没有更多步骤。</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>The heads are being moved</source>
            <translation>正在移动头</translation>
        </message>
        <message>
            <source>The open model has no task “%1”, with which the lesson runs it: open the model that the lesson is about.</source>
            <translation>打开的模型没有课程运行时所用的任务“%1”：请打开课程所针对的模型。</translation>
        </message>
    </context>
    <context>
        <name>strata::MarksDialog</name>
        <message>
            <source>Tags and remark</source>
            <translation>标记与备注</translation>
        </message>
        <message>
            <source>figure paper</source>
            <translation>图 论文</translation>
        </message>
        <message>
            <source>Words to find it by; the search under Runs takes them with # in front. With commas a tag may have blanks.</source>
            <translation>便于查找的词语；在“运行”的搜索中于其前加 #。以逗号分隔时，标记可含空格。</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>标记(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Remark</source>
            <translation>备注(&amp;R)</translation>
        </message>
        <message>
            <source>The remark is longer than a document keeps: shorten it, or write a note.</source>
            <translation>备注超出了文档能保存的长度：请缩短，或写一条笔记。</translation>
        </message>
        <message>
            <source>&amp;Keep</source>
            <translation>保留(&amp;K)</translation>
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
            <translation>没有打开的模型。</translation>
        </message>
        <message>
            <source>%1 · not loaded</source>
            <translation>%1 · 未加载</translation>
        </message>
        <message>
            <source>architecture</source>
            <translation>架构</translation>
        </message>
        <message>
            <source>%1 · %2 layers × %3</source>
            <translation>%1 · %2 层 × %3</translation>
        </message>
        <message>
            <source>feed-forward %1 · %2 attention heads of %3 · %4 key-value heads · context %5</source>
            <translation>前馈 %1 · %2 个注意力头，各 %3 维 · %4 个键值头 · 上下文 %5</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>stored as %1</source>
            <translation>存储为 %1</translation>
        </message>
        <message>
            <source>vocabulary</source>
            <translation>词表</translation>
        </message>
        <message>
            <source>host</source>
            <translation>主机</translation>
        </message>
    </context>
    <context>
        <name>strata::ModelWindow</name>
        <message>
            <source>&amp;Heads</source>
            <translation>各头(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Tensors</source>
            <translation>张量(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Configuration</source>
            <translation>配置(&amp;C)</translation>
        </message>
        <message>
            <source>To&amp;kenizer</source>
            <translation>分词器(&amp;K)</translation>
        </message>
        <message>
            <source>A model is being opened.</source>
            <translation>正在打开模型。</translation>
        </message>
        <message>
            <source>An evaluation is being computed; stop it first, or wait.</source>
            <translation>正在计算评估；请先停止它，或等待其完成。</translation>
        </message>
        <message>
            <source>Model – %1</source>
            <translation>模型 – %1</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>No model is open.</source>
            <translation>没有打开的模型。</translation>
        </message>
        <message>
            <source>This model lies on %1: its tensors, configuration and tokenizer are seen there with strata-cli inspect --tensors.</source>
            <translation>该模型位于 %1：请在该处用 strata-cli inspect --tensors 查看其张量、配置与分词器。</translation>
        </message>
        <message>
            <source>The model&apos;s files are being read …</source>
            <translation>正在读取模型的文件 …</translation>
        </message>
        <message>
            <source>There was not enough memory for the model&apos;s files.</source>
            <translation>内存不足，无法读取模型的文件。</translation>
        </message>
    </context>
    <context>
        <name>strata::NormsView</name>
        <message>
            <source>Norms</source>
            <translation>范数</translation>
        </message>
        <message>
            <source>without the first position</source>
            <translation>不含第一个位置</translation>
        </message>
        <message>
            <source>all positions</source>
            <translation>所有位置</translation>
        </message>
        <message>
            <source>Positions</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>replace a layer ▾</source>
            <translation>替换某一层 ▾</translation>
        </message>
        <message>
            <source>Runs the model with one block replaced by a step down the gradient of the loss</source>
            <translation>将一个块替换为沿损失梯度下降的一步，然后运行模型</translation>
        </message>
        <message>
            <source>Replace a layer by a gradient step</source>
            <translation>以梯度步替换某一层</translation>
        </message>
        <message>
            <source>Block</source>
            <translation>块</translation>
        </message>
        <message>
            <source>Step size η</source>
            <translation>步长 η</translation>
        </message>
        <message>
            <source>Replace and measure</source>
            <translation>替换并测量</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>第 %1 层</translation>
        </message>
        <message>
            <source>Open the model first.</source>
            <translation>请先打开该模型。</translation>
        </message>
        <message>
            <source>Compute a lens first.</source>
            <translation>请先计算透镜。</translation>
        </message>
        <message>
            <source>What every block does to the residual: the loss read at each layer, norms, and how far updates point downhill. Wheel to zoom (with Ctrl where the view scrolls), double click to see all. Click the legend to hide or show a line, with Shift to highlight it. Keys: + and −, arrows with Ctrl and Shift, 0, H, T, and N for the next plot.</source>
            <translation>每个块对残差的作用：各层读得的损失、范数，以及更新沿下坡方向的程度。滚轮缩放（视图可滚动时按住 Ctrl），双击显示全部。单击图例可隐藏或显示线条，按住 Shift 单击可突出显示。按键：+ 和 −，方向键配合 Ctrl 与 Shift，0、H、T，以及 N 转到下一个绘图。</translation>
        </message>
        <message>
            <source>Click: hide or show. Shift+click: highlight.</source>
            <translation>单击：隐藏或显示。Shift+单击：突出显示。</translation>
        </message>
    </context>
    <context>
        <name>strata::NoteView</name>
        <message>
            <source>Note</source>
            <translation>笔记</translation>
        </message>
        <message>
            <source>What you write here is kept with the runs.</source>
            <translation>在此写下的内容与运行一同保存。</translation>
        </message>
        <message>
            <source>New note</source>
            <translation>新建笔记</translation>
        </message>
        <message>
            <source>Begins an empty note; this one stays among the runs</source>
            <translation>新建一条空笔记；当前笔记保留在运行列表中</translation>
        </message>
    </context>
    <context>
        <name>strata::PaceFigure</name>
        <message>
            <source>Pace</source>
            <translation>训练节奏</translation>
        </message>
        <message>
            <source>learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <source>norm of the gradient</source>
            <translation>梯度范数</translation>
        </message>
        <message>
            <source>tokens per second</source>
            <translation>每秒词元数</translation>
        </message>
        <message>
            <source>The log has neither learning rate, gradient norm, tokens per second nor memory.</source>
            <translation>日志中没有学习率、梯度范数、每秒词元数，也没有内存信息。</translation>
        </message>
        <message>
            <source>memory (GiB)</source>
            <translation>内存（GiB）</translation>
        </message>
        <message>
            <source>of the process</source>
            <translation>进程占用</translation>
        </message>
        <message>
            <source>in use on the device</source>
            <translation>设备已用</translation>
        </message>
        <message>
            <source>of the head %1</source>
            <translation>头 %1</translation>
        </message>
        <message>
            <source>of the embedding</source>
            <translation>嵌入</translation>
        </message>
        <message>
            <source>of all</source>
            <translation>全部</translation>
        </message>
    </context>
    <context>
        <name>strata::PagePreview</name>
        <message>
            <source>In colour</source>
            <translation>彩色</translation>
        </message>
        <message>
            <source>Grey print</source>
            <translation>灰度打印</translation>
        </message>
        <message>
            <source>Deuteranopia</source>
            <translation>绿色盲</translation>
        </message>
        <message>
            <source>Protanopia</source>
            <translation>红色盲</translation>
        </message>
        <message>
            <source>Tritanopia</source>
            <translation>蓝色盲</translation>
        </message>
        <message>
            <source>How the preview is seen</source>
            <translation>预览的观看方式</translation>
        </message>
        <message>
            <source>Whole page</source>
            <translation>整页</translation>
        </message>
        <message>
            <source>Final size</source>
            <translation>最终尺寸</translation>
        </message>
        <message>
            <source>Size of the preview</source>
            <translation>预览的尺寸</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
    </context>
    <context>
        <name>strata::PanelFrame</name>
        <message>
            <source>Show as &amp;table</source>
            <translation>以表格显示(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Copy table</source>
            <translation>复制表格(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>导出(&amp;E)…</translation>
        </message>
        <message>
            <source>Table, copy, export</source>
            <translation>表格、复制、导出</translation>
        </message>
        <message>
            <source>%1: more</source>
            <translation>%1：更多</translation>
        </message>
        <message>
            <source>Copy the chosen cells</source>
            <translation>复制所选单元格</translation>
        </message>
    </context>
    <context>
        <name>strata::PanelGrid</name>
        <message>
            <source>Places of the panels</source>
            <translation>面板的位置</translation>
        </message>
        <message>
            <source>Drag a panel to another cell. Arrows choose, Ctrl+arrows move, Ctrl+Shift+arrows make larger or smaller, Delete removes.</source>
            <translation>将面板拖到另一单元格。方向键选择，Ctrl+方向键移动，Ctrl+Shift+方向键放大或缩小，Delete 移除。</translation>
        </message>
        <message>
            <source>no panel is chosen</source>
            <translation>未选择面板</translation>
        </message>
        <message>
            <source>%1 %2: row %3, column %4, %5 × %6</source>
            <translation>%1 %2：第 %3 行，第 %4 列，%5 × %6</translation>
        </message>
    </context>
    <context>
        <name>strata::PinTracking</name>
        <message>
            <source>Pin two or more tokens at one position, then group them</source>
            <translation>先在同一位置固定两个或更多词元，再将其分组</translation>
        </message>
        <message>
            <source>Grouped: %1</source>
            <translation>已分组：%1</translation>
        </message>
    </context>
    <context>
        <name>strata::PlaybackBar</name>
        <message>
            <source>How much of it is shown</source>
            <translation>已显示的部分</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>显示全部</translation>
        </message>
        <message>
            <source>Ends the playback: nothing is hidden any more</source>
            <translation>结束播放：不再隐藏任何内容</translation>
        </message>
    </context>
    <context>
        <name>strata::PlaybackWords</name>
        <message>
            <source>By token</source>
            <translation>按词元</translation>
        </message>
        <message>
            <source>By layer</source>
            <translation>按层</translation>
        </message>
        <message>
            <source>By level</source>
            <translation>按层级</translation>
        </message>
        <message>
            <source>nothing is shown yet</source>
            <translation>尚未显示任何内容</translation>
        </message>
        <message>
            <source>level %1</source>
            <translation>层级 %1</translation>
        </message>
        <message>
            <source>token %1</source>
            <translation>词元 %1</translation>
        </message>
        <message>
            <source>position %1</source>
            <translation>位置 %1</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>第 %1 层</translation>
        </message>
        <message>
            <source>token %1 of %2</source>
            <translation>词元 %1 / %2</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>By checkpoint</source>
            <translation>按检查点</translation>
        </message>
    </context>
    <context>
        <name>strata::PreferencesDialog</name>
        <message>
            <source>Window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>主题(&amp;T)</translation>
        </message>
        <message>
            <source>Lan&amp;guage</source>
            <translation>语言(&amp;G)</translation>
        </message>
        <message>
            <source>Type &amp;size</source>
            <translation>字号(&amp;S)</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>&amp;Device</source>
            <translation>设备(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Number type</source>
            <translation>数据类型(&amp;N)</translation>
        </message>
        <message>
            <source>Th&amp;reads</source>
            <translation>线程(&amp;R)</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>文档</translation>
        </message>
        <message>
            <source>&amp;Keep what is made on the disk</source>
            <translation>将生成的内容保留在磁盘上(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Clear the history…</source>
            <translation>清除历史记录(&amp;C)…</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>图</translation>
        </message>
        <message>
            <source>Si&amp;ze at first</source>
            <translation>初始尺寸(&amp;Z)</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>首选项</translation>
        </message>
        <message>
            <source>as the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>automatic: the fastest here</source>
            <translation>自动：此处最快的</translation>
        </message>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>Type size in percent</source>
            <translation>字号（百分比）</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>线程</translation>
        </message>
        <message>
            <source>As many threads of the processor as pay for the model, or this many</source>
            <translation>自动选用对该模型有益的处理器线程数，或使用此处指定的数目</translation>
        </message>
        <message>
            <source>Holds for the next model that is opened.</source>
            <translation>对下一个打开的模型生效。</translation>
        </message>
        <message>
            <source>The history is empty.</source>
            <translation>历史记录为空。</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s), %1, in %2</source>
            <translation>
                <numerusform>%n 个文件，%1，位于 %2</numerusform>
            </translation>
        </message>
        <message>
            <source>Restore the de&amp;faults</source>
            <translation>恢复默认值(&amp;F)</translation>
        </message>
    </context>
    <context>
        <name>strata::PresentConsole</name>
        <message>
            <source>Previous</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Hide all</source>
            <translation>隐藏全部</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>显示全部</translation>
        </message>
        <message>
            <source>Black</source>
            <translation>黑屏</translation>
        </message>
        <message>
            <source>→ and ←, Page Down and Page Up step · B makes the screen black · L lights a pointer · P plays · + and − change the size of type · F fills the screen · Esc leaves</source>
            <translation>→ 与 ←、Page Down 与 Page Up 切换步骤 · B 使屏幕变黑 · L 点亮指示光点 · P 播放 · + 与 − 改变字号 · F 全屏 · Esc 退出</translation>
        </message>
        <message>
            <source>The lecturer&apos;s side</source>
            <translation>讲者视图</translation>
        </message>
        <message>
            <source>From zero</source>
            <translation>重新计时</translation>
        </message>
        <message>
            <source>Counts the time from here on</source>
            <translation>从此刻起计时</translation>
        </message>
        <message>
            <source>The time of day</source>
            <translation>当前时间</translation>
        </message>
        <message>
            <source>Since the presentation began</source>
            <translation>自演示开始以来的时间</translation>
        </message>
        <message>
            <source>Teacher&apos;s notes</source>
            <translation>教师备注</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>笔记</translation>
        </message>
        <message>
            <source>Next: nothing further</source>
            <translation>接下来：无</translation>
        </message>
        <message>
            <source>Next: %1</source>
            <translation>接下来：%1</translation>
        </message>
        <message>
            <source>This step has no notes.</source>
            <translation>此步骤没有备注。</translation>
        </message>
        <message>
            <source>A lesson that is open has its notes here.</source>
            <translation>打开课程后，其备注将显示于此。</translation>
        </message>
    </context>
    <context>
        <name>strata::PresentSequence</name>
        <message>
            <source>the end</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>step %1 of %2</source>
            <translation>第 %1 步，共 %2 步</translation>
        </message>
        <message>
            <source>the answer</source>
            <translation>答案</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>第 %1 步</translation>
        </message>
        <message>
            <source>deeper layers are hidden</source>
            <translation>更深的层已隐藏</translation>
        </message>
        <message>
            <source>answers are hidden</source>
            <translation>回答已隐藏</translation>
        </message>
        <message>
            <source>what comes later is hidden</source>
            <translation>后续内容已隐藏</translation>
        </message>
        <message>
            <source>something is hidden</source>
            <translation>部分内容已隐藏</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s) to come</source>
            <translation>
                <numerusform>还有 %n 个词元</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n deeper layer(s) hidden</source>
            <translation>
                <numerusform>%n 个更深的层已隐藏</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) hidden</source>
            <translation>
                <numerusform>%n 个回答已隐藏</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::PresentStage</name>
        <message>
            <source>What the room sees</source>
            <translation>现场所见画面</translation>
        </message>
    </context>
    <context>
        <name>strata::PresentWindow</name>
        <message>
            <source>Presentation – Strata</source>
            <translation>演示 – Strata</translation>
        </message>
    </context>
    <context>
        <name>strata::PresentWorkspace</name>
        <message>
            <source>Views ▾</source>
            <translation>视图 ▾</translation>
        </message>
        <message>
            <source>What is shown: one view, or two beside each other</source>
            <translation>显示内容：一个视图，或两个并列的视图</translation>
        </message>
        <message>
            <source>Steps ▾</source>
            <translation>步骤 ▾</translation>
        </message>
        <message>
            <source>What one step reveals</source>
            <translation>每一步揭示的内容</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Back to the panels (Esc)
→ and ← step, B makes the screen black, L lights a pointer, P plays, + and − change the size of type, F fills the screen</source>
            <translation>返回面板（Esc）
→ 与 ← 切换步骤，B 使屏幕变黑，L 点亮指示光点，P 播放，+ 与 − 改变字号，F 全屏</translation>
        </message>
    </context>
    <context>
        <name>strata::Problem</name>
        <message>
            <source>A file is missing</source>
            <translation>缺少文件</translation>
        </message>
        <message>
            <source>A file cannot be read</source>
            <translation>无法读取文件</translation>
        </message>
        <message>
            <source>A file cannot be written</source>
            <translation>无法写入文件</translation>
        </message>
        <message>
            <source>A file is damaged</source>
            <translation>文件已损坏</translation>
        </message>
        <message>
            <source>The model&apos;s configuration does not fit</source>
            <translation>模型配置不匹配</translation>
        </message>
        <message>
            <source>A tensor is missing</source>
            <translation>缺少张量</translation>
        </message>
        <message>
            <source>A tensor has the wrong shape or type</source>
            <translation>张量的形状或类型不正确</translation>
        </message>
        <message>
            <source>This kind of file is not supported</source>
            <translation>不支持此类文件</translation>
        </message>
        <message>
            <source>The task does not fit</source>
            <translation>任务不匹配</translation>
        </message>
        <message>
            <source>A row of data does not fit</source>
            <translation>数据行不匹配</translation>
        </message>
        <message>
            <source>This cannot be done</source>
            <translation>无法执行此操作</translation>
        </message>
        <message>
            <source>There is not enough memory</source>
            <translation>内存不足</translation>
        </message>
        <message>
            <source>The device is not there</source>
            <translation>设备不存在</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>Something unexpected happened</source>
            <translation>发生意外情况</translation>
        </message>
        <message>
            <source>Choose the folder that holds config.json and the weights.</source>
            <translation>请选择包含 config.json 和权重的文件夹。</translation>
        </message>
        <message>
            <source>Check the permissions of the file and of its folder.</source>
            <translation>请检查文件及其所在文件夹的权限。</translation>
        </message>
        <message>
            <source>Choose another folder, or free some space.</source>
            <translation>请选择其他文件夹，或腾出一些空间。</translation>
        </message>
        <message>
            <source>Download or copy the file again; it may be incomplete.</source>
            <translation>请重新下载或复制该文件；它可能不完整。</translation>
        </message>
        <message>
            <source>Check that config.json belongs to these weights.</source>
            <translation>请检查 config.json 是否与这些权重相符。</translation>
        </message>
        <message>
            <source>Close other programs, or choose a smaller type under Device.</source>
            <translation>请关闭其他程序，或在“设备”中选择更小的类型。</translation>
        </message>
        <message>
            <source>Choose the CPU under Device, and open the model again.</source>
            <translation>请在“设备”中选择 CPU，然后重新打开模型。</translation>
        </message>
        <message>
            <source>Choose another task, or correct the task file.</source>
            <translation>请选择其他任务，或更正任务文件。</translation>
        </message>
        <message>
            <source>Worth knowing</source>
            <translation>值得注意</translation>
        </message>
        <message>
            <source>Strata reads safetensors and GGUF models of the Llama, Mistral, Qwen, SmolLM, Gemma, Phi-3, GPT-2 and GPT-NeoX families.</source>
            <translation>Strata 可读取 Llama、Mistral、Qwen、SmolLM、Gemma、Phi-3、GPT-2 和 GPT-NeoX 系列的 safetensors 与 GGUF 模型。</translation>
        </message>
    </context>
    <context>
        <name>strata::ProblemsPanel</name>
        <message>
            <source>Nothing went wrong so far.</source>
            <translation>目前没有出现问题。</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>问题</translation>
        </message>
    </context>
    <context>
        <name>strata::ProblemsTable</name>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>发生了什么</translation>
        </message>
        <message>
            <source>What helps</source>
            <translation>如何解决</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
    </context>
    <context>
        <name>strata::PromptPanel</name>
        <message>
            <source>Examples</source>
            <translation>示例</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>采样</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Token limit</source>
            <translation>词元上限</translation>
        </message>
        <message>
            <source>greedy</source>
            <translation>贪心</translation>
        </message>
        <message>
            <source>sampled</source>
            <translation>采样</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>New tokens per level, at most</source>
            <translation>每个层级至多生成的新词元数</translation>
        </message>
        <message>
            <source>Choose an example…</source>
            <translation>选择示例…</translation>
        </message>
        <message>
            <source>Open a model to run a prompt.</source>
            <translation>打开模型即可运行提示。</translation>
        </message>
        <message>
            <source>Choices listed</source>
            <translation>列出的候选数</translation>
        </message>
        <message>
            <source>Sample from top-k</source>
            <translation>从 top-k 采样</translation>
        </message>
        <message>
            <source>Sample from top-p</source>
            <translation>从 top-p 采样</translation>
        </message>
        <message>
            <source>Most probable tokens that are kept and listed at each position</source>
            <translation>在每个位置保留并列出的概率最高的词元</translation>
        </message>
        <message>
            <source>Only the k most probable tokens are drawn from</source>
            <translation>仅从概率最高的 k 个词元中抽取</translation>
        </message>
        <message>
            <source>Only the most probable tokens that together reach this probability are drawn from</source>
            <translation>仅从合计达到此概率的概率最高的词元中抽取</translation>
        </message>
        <message>
            <source>Layer readings</source>
            <translation>各层读数</translation>
        </message>
        <message>
            <source>Keeps what every layer says at each generated token, through the final norm and the final head (the logit lens). Confidence then shows it over layers. The run takes longer: most with a large vocabulary and many layers.</source>
            <translation>保留每一层在每个生成词元处经最终归一化与最终头得出的读出（logit 透镜）。“置信度”随后可沿各层显示。运行耗时更长：词表大且层数多时尤甚。</translation>
        </message>
        <message>
            <source>at the end, %1 readouts for each token, all tokens together; %2 MB for 100 tokens</source>
            <translation>结束时每个词元 %1 次读出，所有词元一并进行；每 100 个词元 %2 MB</translation>
        </message>
        <message>
            <source>Most probable paths</source>
            <translation>概率最高的路径</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>How many of the most probable paths of labels are looked for behind the run; Hierarchy ranks them</source>
            <translation>运行之后查找多少条概率最高的标签路径；“层次结构”将为其排序</translation>
        </message>
        <message>
            <source>Label readings</source>
            <translation>标签读数</translation>
        </message>
        <message>
            <source>Keeps what every head and layer says of each level&apos;s labels, in the saved run</source>
            <translation>在保存的运行中保留每个头和每一层对各层级标签的读出</translation>
        </message>
    </context>
    <context>
        <name>strata::PromptPreview</name>
        <message>
            <source>What the model will see</source>
            <translation>模型将看到的内容</translation>
        </message>
        <message>
            <source>Text with the task&apos;s marks</source>
            <translation>带有任务标记的文本</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>词元</translation>
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
            <translation>词元</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: more than the %2 that the model has room for</source>
            <translation>%1：超出模型可容纳的 %2</translation>
        </message>
        <message>
            <source>%1 of %2 that the model has room for</source>
            <translation>%1，模型可容纳 %2</translation>
        </message>
        <message>
            <source>in the vocabulary: %1; bytes %2</source>
            <translation>词表中：%1；字节 %2</translation>
        </message>
        <message numerus="yes">
            <source>%n further token(s)</source>
            <translation>
                <numerusform>另有 %n 个词元</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::PromptTokens</name>
        <message>
            <source>The text is too long to be counted while it is typed.</source>
            <translation>文本过长，无法在输入时计数。</translation>
        </message>
        <message>
            <source>What the model will see</source>
            <translation>模型将看到的内容</translation>
        </message>
        <message>
            <source>Tokens cannot be counted</source>
            <translation>无法计算词元数</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s) of %1</source>
            <translation>
                <numerusform>%n / %1 个词元</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>too long</source>
            <translation>过长</translation>
        </message>
        <message>
            <source>The prompt with all that the task puts round it, of what the model has room for. Click for the exact text and its tokens.</source>
            <translation>提示连同任务在其前后添加的全部内容，相对于模型的可容纳量。单击可查看确切文本及其词元。</translation>
        </message>
    </context>
    <context>
        <name>strata::QuestionBox</name>
        <message>
            <source>Token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Or choose it in the view: a click there counts here.</source>
            <translation>也可在视图中选择：在视图中的单击即为此处的选择。</translation>
        </message>
        <message>
            <source>Your answer</source>
            <translation>作答</translation>
        </message>
        <message>
            <source>Put in order; Ctrl and the arrows move a line</source>
            <translation>请排序；Ctrl 加方向键可移动一行</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Ctrl+Up</source>
            <translation>Ctrl+Up</translation>
        </message>
        <message>
            <source>Ctrl+Down</source>
            <translation>Ctrl+Down</translation>
        </message>
        <message>
            <source>Votes for %1: %2</source>
            <translation>%1 的票数：%2</translation>
        </message>
    </context>
    <context>
        <name>strata::QuestionFields</name>
        <message>
            <source>nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <source>a choice</source>
            <translation>选择题</translation>
        </message>
        <message>
            <source>a token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>a layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>a cell of the view</source>
            <translation>视图的单元格</translation>
        </message>
        <message>
            <source>a path of labels</source>
            <translation>标签路径</translation>
        </message>
        <message>
            <source>an order</source>
            <translation>顺序</translation>
        </message>
        <message>
            <source>a sentence, not graded</source>
            <translation>一句话，不评分</translation>
        </message>
        <message>
            <source>The right answer is: %1</source>
            <translation>正确答案是：%1</translation>
        </message>
        <message>
            <source>a fact, with wrong ones beside it</source>
            <translation>一个事实，另附错误答案</translation>
        </message>
        <message>
            <source>answers that I word</source>
            <translation>自行措辞的答案</translation>
        </message>
        <message>
            <source>The answers are</source>
            <translation>答案的来源</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>答案</translation>
        </message>
        <message>
            <source>Wrong: labels besides</source>
            <translation>错误答案：同级标签</translation>
        </message>
        <message>
            <source>tokens besides</source>
            <translation>其他词元</translation>
        </message>
        <message>
            <source>what other layers say</source>
            <translation>其他层的读出</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>答案</translation>
        </message>
        <message>
            <source>Says</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>It is right when</source>
            <translation>正确的条件</translation>
        </message>
        <message>
            <source>What is asked</source>
            <translation>提问内容</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>The right answer</source>
            <translation>正确答案</translation>
        </message>
        <message>
            <source>Still right within</source>
            <translation>仍算正确的误差范围</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>误差计算方式</translation>
        </message>
        <message>
            <source>as the difference</source>
            <translation>按差值</translation>
        </message>
        <message>
            <source>as |ln(given/right)|</source>
            <translation>按 |ln(所答/正确)|</translation>
        </message>
        <message>
            <source>thing</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Its value</source>
            <translation>其值</translation>
        </message>
        <message>
            <source>The largest first</source>
            <translation>最大者在前</translation>
        </message>
        <message>
            <source>A sentence why is asked for, too</source>
            <translation>还要求用一句话说明理由</translation>
        </message>
    </context>
    <context>
        <name>strata::RangeButton</name>
        <message>
            <source>Range of the y axis</source>
            <translation>y 轴范围</translation>
        </message>
        <message>
            <source>Which part of the y axis is shown; the wheel over the plot zooms it as well</source>
            <translation>显示 y 轴的哪一部分；在绘图上滚动滚轮也可缩放</translation>
        </message>
        <message>
            <source>&amp;Robust range</source>
            <translation>稳健范围(&amp;R)</translation>
        </message>
        <message>
            <source>From the 5 % to the 95 % quantile of what is shown: one far value does not flatten the rest. What lies outside is marked by an arrow at the edge.</source>
            <translation>从所示内容的 5% 分位数到 95% 分位数：个别极端值不会把其余部分压平。超出范围者在边缘以箭头标出。</translation>
        </message>
        <message>
            <source>Highest</source>
            <translation>最高</translation>
        </message>
        <message>
            <source>Lowest</source>
            <translation>最低</translation>
        </message>
        <message>
            <source>Highest value of the y axis</source>
            <translation>y 轴的最高值</translation>
        </message>
        <message>
            <source>Lowest value of the y axis</source>
            <translation>y 轴的最低值</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Show &amp;all</source>
            <translation>显示全部(&amp;A)</translation>
        </message>
        <message>
            <source>y axis</source>
            <translation>y 轴</translation>
        </message>
        <message>
            <source>y axis: a part</source>
            <translation>y 轴：局部</translation>
        </message>
        <message>
            <source>y axis: robust</source>
            <translation>y 轴：稳健</translation>
        </message>
    </context>
    <context>
        <name>strata::Readings</name>
        <message>
            <source>right: rank %1, p %2</source>
            <translation>正确答案：排名 %1，p %2</translation>
        </message>
        <message>
            <source>layer %1, lens</source>
            <translation>层 %1，透镜</translation>
        </message>
        <message>
            <source>layer %1, head %2</source>
            <translation>层 %1，头 %2</translation>
        </message>
        <message>
            <source>lens</source>
            <translation>透镜</translation>
        </message>
        <message>
            <source>not read</source>
            <translation>未读取</translation>
        </message>
        <message>
            <source>says “%1”, p %2; margin %3, entropy %4</source>
            <translation>说“%1”，p %2；差距 %3，熵 %4</translation>
        </message>
        <message>
            <source>as it was answered</source>
            <translation>与回答一致</translation>
        </message>
        <message>
            <source>answered: “%1”</source>
            <translation>回答：“%1”</translation>
        </message>
        <message>
            <source>right is “%1”</source>
            <translation>正确答案是“%1”</translation>
        </message>
        <message>
            <source>which is no candidate here</source>
            <translation>此处不在候选之列</translation>
        </message>
        <message>
            <source>right: %1</source>
            <translation>正确答案：%1</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>head</source>
            <translation>头</translation>
        </message>
        <message>
            <source>level</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>says</source>
            <translation>所说</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <source>margin</source>
            <translation>差距</translation>
        </message>
        <message>
            <source>entropy</source>
            <translation>熵</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>right</source>
            <translation>正确答案</translation>
        </message>
        <message>
            <source>rank of the right one</source>
            <translation>正确答案的排名</translation>
        </message>
        <message>
            <source>probability of the right one</source>
            <translation>正确答案的概率</translation>
        </message>
    </context>
    <context>
        <name>strata::RecordsFigure</name>
        <message>
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message numerus="yes">
            <source>the first %1 of %n row(s); the files for tables have them all</source>
            <translation>
                <numerusform>%n 个数据行中的前 %1 个；表格文件包含全部</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n 个数据行</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>strata::RecordsTable</name>
        <message>
            <source>row</source>
            <translation>数据行</translation>
        </message>
        <message>
            <source>input</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>%1: gold</source>
            <translation>%1：正确答案</translation>
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
            <translation>提示词元数</translation>
        </message>
        <message>
            <source>layer-tokens</source>
            <translation>层·词元数</translation>
        </message>
    </context>
    <context>
        <name>strata::RecordsView</name>
        <message>
            <source>all rows</source>
            <translation>所有数据行</translation>
        </message>
        <message>
            <source>right</source>
            <translation>正确</translation>
        </message>
        <message>
            <source>wrong</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>Right or wrong</source>
            <translation>正确或错误</translation>
        </message>
        <message>
            <source>On which level</source>
            <translation>在哪个层级</translation>
        </message>
        <message>
            <source>On which level rows are right or wrong, and whose confidence counts</source>
            <translation>在哪个层级判定数据行正确或错误，并采用其置信度</translation>
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
            <translation>最低置信度</translation>
        </message>
        <message>
            <source>Most confidence</source>
            <translation>最高置信度</translation>
        </message>
        <message>
            <source>label =</source>
            <translation>标签 =</translation>
        </message>
        <message>
            <source>Label, gold or answered</source>
            <translation>标签，正确答案或回答</translation>
        </message>
        <message>
            <source>search text</source>
            <translation>搜索文本</translation>
        </message>
        <message>
            <source>Text in inputs, labels and answers</source>
            <translation>输入、标签与回答中的文本</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清除</translation>
        </message>
        <message>
            <source>Shows all rows again</source>
            <translation>重新显示所有数据行</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>The rows of the evaluation. Click a heading to sort, again to turn the order; Return or a double click opens a row as a run.</source>
            <translation>评估的数据行。单击列标题排序，再次单击反转顺序；按 Return 或双击可将数据行作为运行打开。</translation>
        </message>
        <message>
            <source>any level</source>
            <translation>任意层级</translation>
        </message>
        <message>
            <source>The inputs are not shown: %1</source>
            <translation>不显示输入：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n 个数据行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n row(s)</source>
            <translation>
                <numerusform>%1 / %n 个数据行</numerusform>
            </translation>
        </message>
        <message>
            <source>gold %1</source>
            <translation>正确答案 %1</translation>
        </message>
        <message>
            <source>answered %1</source>
            <translation>回答 %1</translation>
        </message>
        <message>
            <source>inputs not shown</source>
            <translation>不显示输入</translation>
        </message>
        <message>
            <source>Open as run</source>
            <translation>作为运行打开</translation>
        </message>
        <message>
            <source>Runs the chosen row with the open model and shows it in all views of a run</source>
            <translation>以打开的模型运行所选数据行，并在运行的所有视图中显示</translation>
        </message>
        <message>
            <source>Being counted …</source>
            <translation>正在计数 …</translation>
        </message>
        <message>
            <source>no valid label answered</source>
            <translation>未回答有效标签</translation>
        </message>
    </context>
    <context>
        <name>strata::ReferenceWindow</name>
        <message>
            <source>Formulas and terms</source>
            <translation>公式与术语</translation>
        </message>
        <message>
            <source>Search terms</source>
            <translation>搜索术语</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>术语</translation>
        </message>
        <message>
            <source>No term contains this.</source>
            <translation>没有包含此内容的术语。</translation>
        </message>
        <message>
            <source>Copy as &amp;LaTeX</source>
            <translation>复制为 LaTeX(&amp;L)</translation>
        </message>
        <message>
            <source>Unit: %1</source>
            <translation>单位：%1</translation>
        </message>
        <message>
            <source>Source: %1</source>
            <translation>出处：%1</translation>
        </message>
        <message>
            <source>In files: %1</source>
            <translation>在文件中：%1</translation>
        </message>
    </context>
    <context>
        <name>strata::ReportFigure</name>
        <message>
            <source>the first %1 of %2 rows</source>
            <translation>%2 个数据行中的前 %1 个</translation>
        </message>
        <message>
            <source>Evaluation report</source>
            <translation>评估报告</translation>
        </message>
        <message>
            <source>What was evaluated</source>
            <translation>评估内容</translation>
        </message>
        <message numerus="yes">
            <source>%1 answered %n row(s) of %2, task %3.</source>
            <translation>
                <numerusform>%1 以任务 %3 回答了 %2 中的 %n 个数据行。</numerusform>
            </translation>
        </message>
        <message>
            <source>what</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>architecture</source>
            <translation>架构</translation>
        </message>
        <message>
            <source>%1, %2 layers, width %3, vocabulary %4</source>
            <translation>%1，%2 层，宽度 %3，词表 %4</translation>
        </message>
        <message>
            <source>level %1</source>
            <translation>层级 %1</translation>
        </message>
        <message>
            <source>head %1, layer %2, %3, answers with %4</source>
            <translation>头 %1，第 %2 层，%3，以%4作答</translation>
        </message>
        <message>
            <source>raw</source>
            <translation>原始</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>最终归一化</translation>
        </message>
        <message>
            <source>a label</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>free text</source>
            <translation>自由文本</translation>
        </message>
        <message>
            <source>seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>compute type</source>
            <translation>计算类型</translation>
        </message>
        <message>
            <source>time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>%1 s, %2 rows/s</source>
            <translation>%1 s，%2 行/s</translation>
        </message>
        <message>
            <source>layer-tokens</source>
            <translation>层·词元数</translation>
        </message>
        <message>
            <source>%1 of %2 at full depth</source>
            <translation>%1，全深度为 %2</translation>
        </message>
        <message>
            <source>sequential layer-steps</source>
            <translation>顺序层步数</translation>
        </message>
        <message>
            <source>Note: %1</source>
            <translation>说明：%1</translation>
        </message>
        <message>
            <source>Metrics</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Nothing could be scored.</source>
            <translation>没有可评分的内容。</translation>
        </message>
        <message>
            <source>As strata-cli score gives them. HdLM&apos;s joint metrics take a whole path as one label; the field&apos;s micro and macro count all labels of all levels: they are different quantities.</source>
            <translation>与 strata-cli score 给出的一致。HdLM 的联合指标将整条路径视为一个标签；该领域通用的微平均与宏平均则计入所有层级的所有标签：两者是不同的量。</translation>
        </message>
        <message>
            <source>Intervals: 95 %, percentile bootstrap over rows, %1 resamples, seed 0. Macro averages are biased in a resample: their value may lie outside.</source>
            <translation>区间：95%，对数据行作百分位自助法，%1 次重采样，随机种子 0。宏平均在重采样中有偏：其值可能落在区间之外。</translation>
        </message>
        <message>
            <source>Accuracy against confidence in 15 bins: on the dashed line a head is as right as it is sure.</source>
            <translation>15 个分箱中准确率与置信度的对照：位于虚线上时，头的正确程度与其确定程度相符。</translation>
        </message>
        <message>
            <source>How many errors remain where only the surest answers are kept.</source>
            <translation>仅保留最确定的回答时还剩多少错误。</translation>
        </message>
        <message>
            <source>Accuracy by the length of the prompt.</source>
            <translation>按提示长度划分的准确率。</translation>
        </message>
        <message>
            <source>Accuracy by how often the gold label occurs in these rows.</source>
            <translation>按正确答案标签在这些数据行中出现的频率划分的准确率。</translation>
        </message>
        <message>
            <source>What is taken for what on the level %1; the most frequent mistakes first.</source>
            <translation>层级 %1 上何者被误认为何者；最常见的错误在前。</translation>
        </message>
        <message>
            <source>Labels of the level %1</source>
            <translation>层级 %1 的标签</translation>
        </message>
        <message>
            <source>The %1 with the most rows, of %2.</source>
            <translation>共 %2 个，此处为数据行最多的 %1 个。</translation>
        </message>
        <message>
            <source>What would have been kept and saved on the last level, had rows left at the first layer that is sure enough.</source>
            <translation>若数据行在首个足够确定的层退出，最后一个层级上会保留多少、节省多少。</translation>
        </message>
        <message>
            <source>The inputs are not shown: %1</source>
            <translation>不显示输入：%1</translation>
        </message>
        <message>
            <source>input</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>gold</source>
            <translation>正确答案</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>row</source>
            <translation>数据行</translation>
        </message>
        <message>
            <source>least p</source>
            <translation>最小 p</translation>
        </message>
        <message>
            <source>most −log p</source>
            <translation>最大 −log p</translation>
        </message>
        <message>
            <source>There are none.</source>
            <translation>没有。</translation>
        </message>
        <message>
            <source>Examples: right</source>
            <translation>示例：正确</translation>
        </message>
        <message>
            <source>Right on every level, the surest first.</source>
            <translation>每个层级均正确，最确定者在前。</translation>
        </message>
        <message>
            <source>Examples: wrong</source>
            <translation>示例：错误</translation>
        </message>
        <message>
            <source>Wrong on some level, the surest first: mistakes that the model is sure of.</source>
            <translation>某一层级错误，最确定者在前：模型确信无疑的错误。</translation>
        </message>
        <message>
            <source>Examples: most surprising</source>
            <translation>示例：最意外</translation>
        </message>
        <message>
            <source>Rows whose right answer the model found least probable.</source>
            <translation>模型认为其正确答案概率最低的数据行。</translation>
        </message>
        <message>
            <source>What each layer&apos;s reading of a level&apos;s labels is worth: the lens of every layer as a line, trained heads as circles. Accuracy, entropy, agreement and ECE are over all rows that the level was read in; a row whose gold is no candidate, as under a wrong answer above, counts as wrong. The rank and the probability of gold are means over the rows where it is a candidate: the table says how many.</source>
            <translation>各层对层级标签的读出有多大价值：每一层的透镜以线条表示，已训练的头以圆圈表示。准确率、熵、一致性与 ECE 基于读取了该层级的所有数据行；正确答案不在候选之列的数据行（例如上一级回答错误时）按错误计。正确答案的排名与概率是其在候选之列的数据行的均值：表格给出其数量。</translation>
        </message>
        <message>
            <source>This is a part of them: %1 rows were asked for.</source>
            <translation>这是其中一部分：要求的是 %1 行。</translation>
        </message>
    </context>
    <context>
        <name>strata::RiskFigure</name>
        <message>
            <source>Risk–coverage</source>
            <translation>风险–覆盖率</translation>
        </message>
        <message>
            <source>coverage: share of answers that are kept, the surest first</source>
            <translation>覆盖率：保留的回答占比，最确定者在前</translation>
        </message>
        <message>
            <source>risk: share of wrong ones among them</source>
            <translation>风险：其中错误回答的占比</translation>
        </message>
        <message>
            <source>%1 (AURC %2)</source>
            <translation>%1（AURC %2）</translation>
        </message>
        <message>
            <source>level</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>coverage</source>
            <translation>覆盖率</translation>
        </message>
        <message>
            <source>risk</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>least confidence</source>
            <translation>最低置信度</translation>
        </message>
    </context>
    <context>
        <name>strata::RowColumnsBox</name>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>choose the columns</source>
            <translation>选择列</translation>
        </message>
        <message>
            <source>Says which columns of a table, or keys of JSON rows, hold the text and the labels of each level; otherwise they are known by their usual names</source>
            <translation>指定表格的哪些列或 JSON 数据行的哪些键包含文本与各层级的标签；否则按其惯用名称识别</translation>
        </message>
        <message>
            <source>Labels of %1</source>
            <translation>%1 的标签</translation>
        </message>
        <message>
            <source>by its usual name</source>
            <translation>按惯用名称</translation>
        </message>
        <message>
            <source>by their usual names</source>
            <translation>按惯用名称</translation>
        </message>
        <message>
            <source>Choose a file of labelled rows first.</source>
            <translation>请先选择带标签的数据行文件。</translation>
        </message>
        <message>
            <source>The rows are of a known kind; columns that are chosen count instead.</source>
            <translation>数据行属于已知类型；若选择了列，则以所选的列为准。</translation>
        </message>
        <message>
            <source>The rows are of no kind that is known by itself: choose which of their columns hold the text and the labels.</source>
            <translation>数据行的类型无法自动识别：请选择哪些列包含文本与标签。</translation>
        </message>
        <message>
            <source>No columns can be read in this file; the rows may be JSON Lines, JSON, CSV or TSV.</source>
            <translation>无法从此文件读取列；行可以是 JSON Lines、JSON、CSV 或 TSV。</translation>
        </message>
    </context>
    <context>
        <name>strata::RowFigure</name>
        <message>
            <source>row %1</source>
            <translation>数据行 %1</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>数据行</translation>
        </message>
        <message>
            <source>This evaluation kept no readings: evaluate again with “read every layer”.</source>
            <translation>此评估未保留读数：请勾选“读取每一层”后重新评估。</translation>
        </message>
    </context>
    <context>
        <name>strata::RowView</name>
        <message>
            <source>Row</source>
            <translation>数据行</translation>
        </message>
        <message>
            <source>The row that is chosen under Records: what every layer, through its lens, and every head said of the labels of each level, with the rank and the probability of the right one.</source>
            <translation>在“记录”中选择的数据行：每一层（经其透镜）和每个头对各层级标签的读出，以及正确标签的排名与概率。</translation>
        </message>
        <message>
            <source>Choose a row under Records: what every layer said of its labels appears here.</source>
            <translation>请在“记录”中选择数据行：每一层对其标签的读出将显示于此。</translation>
        </message>
        <message>
            <source>No evaluation yet. What every layer said of a row&apos;s labels appears here.</source>
            <translation>尚无评估。每一层对数据行标签的读出将显示于此。</translation>
        </message>
    </context>
    <context>
        <name>strata::RunBanner</name>
        <message>
            <source>Playback: %1</source>
            <translation>播放：%1</translation>
        </message>
    </context>
    <context>
        <name>strata::RunHeader</name>
        <message>
            <source>Run</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Runs what the form says now</source>
            <translation>按表单当前内容运行</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Writes what this run was asked into the form again</source>
            <translation>将此运行的输入重新写入表单</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>显示全部</translation>
        </message>
        <message>
            <source>Ends the playback and shows the whole run</source>
            <translation>结束播放并显示整个运行</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>empty prompt</source>
            <translation>空提示</translation>
        </message>
        <message>
            <source>The prompt was changed since this run</source>
            <translation>提示在此运行之后已更改</translation>
        </message>
        <message>
            <source>The settings were changed since this run</source>
            <translation>设置在此运行之后已更改</translation>
        </message>
        <message>
            <source>The task was changed since this run</source>
            <translation>任务在此运行之后已更改</translation>
        </message>
        <message>
            <source>What this run was asked</source>
            <translation>此运行的输入</translation>
        </message>
        <message>
            <source>Prompt of the shown run: %1</source>
            <translation>所示运行的提示：%1</translation>
        </message>
        <message>
            <source>wrong from %1 on; right: %2</source>
            <translation>自 %1 起错误；正确答案：%2</translation>
        </message>
        <message>
            <source>right: %1</source>
            <translation>正确答案：%1</translation>
        </message>
    </context>
    <context>
        <name>strata::RungPicker</name>
        <message>
            <source>Layers</source>
            <translation>层</translation>
        </message>
        <message>
            <source>The arrow keys choose a layer, the space bar puts a head there or takes it away</source>
            <translation>方向键选择层，空格键在该处放置或移除头</translation>
        </message>
        <message>
            <source>Layer %1 has the final head</source>
            <translation>第 %1 层为最终头所在</translation>
        </message>
        <message>
            <source>Layer %1 has the head %2 already</source>
            <translation>第 %1 层已有头 %2</translation>
        </message>
        <message>
            <source>Layer %1: click to put a head here</source>
            <translation>第 %1 层：单击以在此放置头</translation>
        </message>
        <message>
            <source>Layer %1: click to take the head away</source>
            <translation>第 %1 层：单击以移除头</translation>
        </message>
        <message>
            <source>new head</source>
            <translation>新的头</translation>
        </message>
    </context>
    <context>
        <name>strata::RunsList</name>
        <message>
            <source>Removed “%1”. Ctrl+Z brings it back.</source>
            <translation>已移除“%1”。按 Ctrl+Z 可恢复。</translation>
        </message>
        <message>
            <source>Clear the history</source>
            <translation>清除历史记录</translation>
        </message>
        <message>
            <source>Remove every kept run from the disk? This cannot be undone. Runs of this session stay in the list until the program ends.</source>
            <translation>要从磁盘中移除所有保留的运行吗？此操作无法撤销。本次会话的运行在程序结束前仍保留在列表中。</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清除</translation>
        </message>
        <message>
            <source>It could not be read, so nothing was kept.</source>
            <translation>文件无法读取，因此未保留任何内容。</translation>
        </message>
    </context>
    <context>
        <name>strata::RunsPanel</name>
        <message>
            <source>saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>saved · %1</source>
            <translation>已保存 · %1</translation>
        </message>
        <message>
            <source>Use these settings again</source>
            <translation>再次使用这些设置</translation>
        </message>
        <message>
            <source>Search runs</source>
            <translation>搜索运行</translation>
        </message>
        <message>
            <source>&amp;Use these settings again</source>
            <translation>再次使用这些设置(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Save…</source>
            <translation>保存(&amp;S)…</translation>
        </message>
        <message>
            <source>&amp;Remove from the list</source>
            <translation>从列表中移除(&amp;R)</translation>
        </message>
        <message>
            <source>Save this document</source>
            <translation>保存此文档</translation>
        </message>
        <message>
            <source>Remove this document from the list</source>
            <translation>从列表中移除此文档</translation>
        </message>
        <message>
            <source>Open a saved document</source>
            <translation>打开已保存的文档</translation>
        </message>
        <message>
            <source>Choose one in the list first.</source>
            <translation>请先在列表中选择一项。</translation>
        </message>
        <message>
            <source>It was not made from a prompt: there are no settings to use again.</source>
            <translation>它并非由提示生成：没有可再次使用的设置。</translation>
        </message>
        <message>
            <source>Choose two runs or two lenses first, the second one with Ctrl.</source>
            <translation>请先选择两个运行或两个透镜，按住 Ctrl 选择第二个。</translation>
        </message>
        <message>
            <source>&amp;Compare</source>
            <translation>比较(&amp;C)</translation>
        </message>
        <message>
            <source>Both beside each other, and their difference</source>
            <translation>两者并列显示，并显示其差异</translation>
        </message>
        <message>
            <source>&amp;Tags and remark…</source>
            <translation>标记与备注(&amp;T)…</translation>
        </message>
    </context>
    <context>
        <name>strata::RunsTable</name>
        <message>
            <source>Input</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>词元</translation>
        </message>
        <message numerus="yes">
            <source>each head freely · %n column(s)</source>
            <translation>
                <numerusform>各头自由解码 · %n 列</numerusform>
            </translation>
        </message>
        <message>
            <source>greedy</source>
            <translation>贪心</translation>
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
            <translation>时间</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>采样</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>随机种子 %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>name and value</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1, stopped early</source>
            <translation>%1，提前停止</translation>
        </message>
        <message>
            <source>Most new tokens</source>
            <translation>新词元上限</translation>
        </message>
        <message>
            <source>%1 rows × %2 positions</source>
            <translation>%1 行 × %2 个位置</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n 个数据行</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 on %2</source>
            <comment>device and host</comment>
            <translation>%2 上的 %1</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>labels constrained</source>
            <translation>标签受限</translation>
        </message>
        <message>
            <source>labels free</source>
            <translation>标签自由</translation>
        </message>
        <message>
            <source>labels scored</source>
            <translation>标签评分</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n row(s)</source>
            <translation>
                <numerusform>%1 / %n 个数据行</numerusform>
            </translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标记</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>备注</translation>
        </message>
    </context>
    <context>
        <name>strata::SamplesFigure</name>
        <message>
            <source>Samples over the training</source>
            <translation>训练过程中的样例</translation>
        </message>
        <message>
            <source>The log has no samples. A training writes some with held-out rows (train --eval … --samples N).</source>
            <translation>日志中没有样例。训练时使用留出数据行即可写出（train --eval … --samples N）。</translation>
        </message>
        <message>
            <source>Evaluations</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>as many as fit</source>
            <translation>尽可能多</translation>
        </message>
        <message>
            <source>all evaluations</source>
            <translation>所有评估</translation>
        </message>
        <message>
            <source>after step</source>
            <translation>步数</translation>
        </message>
        <message>
            <source>tint: probability of the answer · ✓ as it should be, ✗ something else</source>
            <translation>底色：回答的概率 · ✓ 符合预期，✗ 其他</translation>
        </message>
        <message>
            <source>%1: it should be “%2”</source>
            <translation>%1：应为“%2”</translation>
        </message>
        <message>
            <source>step %1 · %2: “%3”</source>
            <translation>步 %1 · %2：“%3”</translation>
        </message>
        <message>
            <source>, p = %1</source>
            <translation>，p = %1</translation>
        </message>
        <message>
            <source>as it should be</source>
            <translation>符合预期</translation>
        </message>
        <message>
            <source>it should be “%1”</source>
            <translation>应为“%1”</translation>
        </message>
        <message>
            <source>row</source>
            <translation>数据行</translation>
        </message>
        <message>
            <source>prompt</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>level</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>step</source>
            <translation>步</translation>
        </message>
        <message>
            <source>right answer</source>
            <translation>正确答案</translation>
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
            <translation>正确</translation>
        </message>
    </context>
    <context>
        <name>strata::Sentence</name>
        <message>
            <source>cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>is nested more than 64 levels deep; it is not a file of this kind.</source>
            <translation>嵌套超过 64 层；这不是此类文件。</translation>
        </message>
        <message>
            <source>is not valid JSON: %1.</source>
            <translation>不是有效的 JSON：%1。</translation>
        </message>
        <message>
            <source>the file does not exist.</source>
            <translation>文件不存在。</translation>
        </message>
        <message>
            <source>is a folder, not a file.</source>
            <translation>是文件夹，不是文件。</translation>
        </message>
        <message>
            <source>cannot be read: %1.</source>
            <translation>无法读取：%1。</translation>
        </message>
        <message>
            <source>is larger than %1 MiB, too large for a file of this kind.</source>
            <translation>大于 %1 MiB，对此类文件而言过大。</translation>
        </message>
        <message>
            <source>must be a JSON object.</source>
            <translation>必须是 JSON 对象。</translation>
        </message>
        <message>
            <source>is missing.</source>
            <translation>缺失。</translation>
        </message>
        <message>
            <source>must not be null.</source>
            <translation>不得为 null。</translation>
        </message>
        <message>
            <source>must be a JSON array.</source>
            <translation>必须是 JSON 数组。</translation>
        </message>
        <message>
            <source>must be %1.</source>
            <translation>必须为：%1。</translation>
        </message>
        <message>
            <source>is not a regular file.</source>
            <translation>不是普通文件。</translation>
        </message>
        <message>
            <source>was changed while it was open; open the model again.</source>
            <translation>在打开期间被更改；请重新打开模型。</translation>
        </message>
        <message>
            <source>does not begin with &quot;GGUF&quot;; the file is damaged or of another format.</source>
            <translation>不以 &quot;GGUF&quot; 开始；文件已损坏或为其他格式。</translation>
        </message>
        <message>
            <source>is a GGUF file of version 1, of 2023; Strata reads versions 2 and 3, convert the model again.</source>
            <translation>是 2023 年的 GGUF 版本 1 文件；Strata 读取版本 2 和 3，请重新转换模型。</translation>
        </message>
        <message>
            <source>is a big-endian GGUF file; Strata reads little-endian ones, as nearly all are.</source>
            <translation>是大端序 GGUF 文件；Strata 读取小端序文件，几乎所有文件均为小端序。</translation>
        </message>
        <message>
            <source>is a GGUF file of version %1; Strata reads versions 2 and 3.</source>
            <translation>是 GGUF 版本 %1 文件；Strata 读取版本 2 和 3。</translation>
        </message>
        <message>
            <source>is one of %1 parts of a split GGUF file; join them with &quot;gguf-split --merge FIRST-PART JOINED&quot; and open the result.</source>
            <translation>是拆分的 GGUF 文件的 %1 个部分之一；请用 &quot;gguf-split --merge FIRST-PART JOINED&quot; 将其合并，然后打开结果。</translation>
        </message>
        <message>
            <source>must be a JSON object of settings, not %1.</source>
            <translation>必须是含设置的 JSON 对象，而不是%1。</translation>
        </message>
        <message>
            <source>tensor %1 has shape %2, but %3 asks for %4; the two are not of one model: get both from the same place.</source>
            <translation>张量 %1 的形状为 %2，但 %3 要求 %4；两者不属于同一模型：请从同一处获取两者。</translation>
        </message>
        <message>
            <source>tensor %1 has element type %2, which is not supported; Strata reads %3 weights.</source>
            <translation>张量 %1 的元素类型 %2 不受支持；Strata 读取 %3 权重。</translation>
        </message>
        <message>
            <source>%1 not part of a %2 model and not used: %3.</source>
            <translation>%1不属于 %2 模型，未使用：%3。</translation>
        </message>
        <message>
            <source>config.json ties the final head to the embedding (&quot;tie_word_embeddings&quot;: true), so the different %1 that is stored is not used.</source>
            <translation>config.json 将最终头与嵌入绑定（&quot;tie_word_embeddings&quot;: true），因此不使用与之不同的已存储的 %1。</translation>
        </message>
        <message>
            <source>The %1 token id %2 lies outside the vocabulary of %3.</source>
            <translation>词元 ID %2（%1）超出大小为 %3 的词表。</translation>
        </message>
        <message>
            <source>must be a JSON object of settings.</source>
            <translation>必须是含设置的 JSON 对象。</translation>
        </message>
        <message>
            <source>tensor &quot;rope_freqs.weight&quot; must be a list of float factors, and is %1 %2.</source>
            <translation>张量 &quot;rope_freqs.weight&quot; 必须是浮点因子的列表，但实为 %1 %2。</translation>
        </message>
        <message>
            <source>tensor &quot;rope_freqs.weight&quot; must hold positive factors.</source>
            <translation>张量 &quot;rope_freqs.weight&quot; 必须包含正的因子。</translation>
        </message>
        <message>
            <source>%1; it is no model by itself: merge it into its base (llama.cpp: llama-export-lora) and open the result.</source>
            <translation>%1；其本身不是模型：请将其合并到基础模型（llama.cpp：llama-export-lora），然后打开结果。</translation>
        </message>
        <message>
            <source>metadata &quot;hdlm&quot; must be a text, the JSON of config.json&apos;s key of that name.</source>
            <translation>元数据 &quot;hdlm&quot; 必须是文本，即 config.json 中同名键的 JSON。</translation>
        </message>
        <message>
            <source>metadata &quot;general.architecture&quot; is missing; it says which family the model belongs to, convert the model again.</source>
            <translation>缺少元数据 &quot;general.architecture&quot;；它指明模型所属的系列，请重新转换模型。</translation>
        </message>
        <message>
            <source>has no embedding: tensor &quot;token_embd.weight&quot; must be a matrix; the file is damaged or no language model.</source>
            <translation>没有嵌入：张量 &quot;token_embd.weight&quot; 必须是矩阵；文件已损坏或不是语言模型。</translation>
        </message>
        <message>
            <source>tensor &quot;rope_freqs.weight&quot; has %1 factors for %2 pairs of dimensions.</source>
            <translation>张量 &quot;rope_freqs.weight&quot; 有 %1 个因子，而维度对有 %2 个。</translation>
        </message>
        <message>
            <source>holds two tensors for %1; it is damaged.</source>
            <translation>含有两个 %1 的张量；文件已损坏。</translation>
        </message>
        <message>
            <source>has no list of levels</source>
            <translation>没有层级列表</translation>
        </message>
        <message>
            <source>has a level that is not an object</source>
            <translation>有一个层级不是对象</translation>
        </message>
        <message>
            <source>is not a file of Strata&apos;s head layers</source>
            <translation>不是 Strata 的头层文件</translation>
        </message>
        <message>
            <source>The remembered layers of the heads could not be read (%1); give them again with head TENSOR@LAYER.</source>
            <translation>无法读取记住的各头所在层（%1）；请用 head TENSOR@LAYER 重新指定。</translation>
        </message>
        <message>
            <source>The remembered layer %1 of head %2 does not fit this model and is not used.</source>
            <translation>为头 %2 记住的第 %1 层与此模型不符，未使用。</translation>
        </message>
        <message>
            <source>cannot be written, and neither XDG_CONFIG_HOME nor HOME names a place for settings; the layers are not remembered.</source>
            <translation>无法写入，且 XDG_CONFIG_HOME 与 HOME 均未指明设置的存放位置；未记住这些层。</translation>
        </message>
        <message>
            <source>is damaged, so the layers are not remembered; delete it and try again.</source>
            <translation>已损坏，因此未记住这些层；请将其删除后重试。</translation>
        </message>
        <message>
            <source>cannot be created: %1.</source>
            <translation>无法创建：%1。</translation>
        </message>
        <message>
            <source>names the head tensor %1, which is not in the weights.</source>
            <translation>列出了头张量 %1，但权重中没有该张量。</translation>
        </message>
        <message>
            <source>names the head tensor %1 with shape %2; a head must be %3 (vocabulary, width).</source>
            <translation>列出的头张量 %1 形状为 %2；头必须为 %3（词表，宽度）。</translation>
        </message>
        <message>
            <source>names the head tensor %1 of type %2; F32, BF16 or F16 is needed.</source>
            <translation>列出的头张量 %1 类型为 %2；需要 F32、BF16 或 F16。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be an object with name, tensor and layer.</source>
            <translation>&quot;%1&quot; 必须是含 name、tensor 和 layer 的对象。</translation>
        </message>
        <message>
            <source>&quot;hdlm&quot; must be an object with version and levels.</source>
            <translation>&quot;hdlm&quot; 必须是含 version 和 levels 的对象。</translation>
        </message>
        <message>
            <source>&quot;hdlm.version&quot; is %1; this program reads version 1, a newer one may read it.</source>
            <translation>&quot;hdlm.version&quot; 为 %1；此程序读取版本 1，较新的程序或可读取。</translation>
        </message>
        <message>
            <source>&quot;hdlm.levels&quot; must be a list of 1 to 64 levels.</source>
            <translation>&quot;hdlm.levels&quot; 必须是含 1 至 64 个层级的列表。</translation>
        </message>
        <message>
            <source>&quot;hdlm.levels&quot; names the level %1 twice.</source>
            <translation>&quot;hdlm.levels&quot; 两次列出层级 %1。</translation>
        </message>
        <message>
            <source>Tensor %1 is named like a head but is %2 %3, not a float %4; it is not used.</source>
            <translation>张量 %1 的名称像是头，但实为 %2 %3，而非浮点 %4；未使用。</translation>
        </message>
        <message>
            <source>&quot;hdlm.levels&quot; must name the final head %1 at layer %2.</source>
            <translation>&quot;hdlm.levels&quot; 必须列出位于第 %2 层的最终头 %1。</translation>
        </message>
        <message>
            <source>head %1 cannot read layer %2: the model has layers 1 to %3.</source>
            <translation>头 %1 无法读取第 %2 层：模型的层为 1 至 %3。</translation>
        </message>
        <message>
            <source>head %1 was given two layers.</source>
            <translation>为头 %1 指定了两个层。</translation>
        </message>
        <message>
            <source>%1 is the final head and reads layer %2, not layer %3; to see other layers through it, use a logit lens.</source>
            <translation>%1 是最终头，读取第 %2 层而非第 %3 层；要通过它查看其他层，请使用 logit 透镜。</translation>
        </message>
        <message>
            <source>has no tensor %1 to use as a head; its heads are %2.</source>
            <translation>没有可用作头的张量 %1；其头为 %2。</translation>
        </message>
        <message>
            <source>head %1</source>
            <translation>头 %1</translation>
        </message>
        <message>
            <source>is a pickle, which can run code when it is read, so Strata leaves it unread; if you trust it, convert it in its folder with: python3 -c &quot;import torch, safetensors.torch as s; s.save_file({k: v.clone().contiguous() for k, v in torch.load(&apos;%1&apos;, map_location=&apos;cpu&apos;, weights_only=True).items()}, &apos;model.safetensors&apos;, {&apos;format&apos;: &apos;pt&apos;})&quot;</source>
            <translation>是 pickle 文件，读取时可能执行代码，因此 Strata 不予读取；若信任该文件，请在其文件夹中用以下命令转换：python3 -c &quot;import torch, safetensors.torch as s; s.save_file({k: v.clone().contiguous() for k, v in torch.load(&apos;%1&apos;, map_location=&apos;cpu&apos;, weights_only=True).items()}, &apos;model.safetensors&apos;, {&apos;format&apos;: &apos;pt&apos;})&quot;</translation>
        </message>
        <message>
            <source>%1 of %2, not a model by itself; merge it into that base (PEFT: merge_and_unload, then save_pretrained) and open the result.</source>
            <translation>%1（所属：%2），本身不是模型；请将其合并到该基础模型（PEFT：先 merge_and_unload，再 save_pretrained），然后打开结果。</translation>
        </message>
        <message>
            <source>is missing; it says what the weights mean and must lie beside them, as Hugging Face&apos;s library writes it.</source>
            <translation>缺失；它说明权重的含义，必须与权重放在一起，即由 Hugging Face 的库写出的形式。</translation>
        </message>
        <message>
            <source>cannot be listed: %1.</source>
            <translation>无法列出：%1。</translation>
        </message>
        <message>
            <source>is missing; it says which tensor lies in which shard, fetch it with the model.</source>
            <translation>缺失；它说明哪个张量在哪个分片中，请将其与模型一并下载。</translation>
        </message>
        <message>
            <source>holds several .safetensors files and none is named model.safetensors; give the one to open.</source>
            <translation>包含多个 .safetensors 文件，但没有名为 model.safetensors 的；请指定要打开的文件。</translation>
        </message>
        <message>
            <source>holds %1 GGUF files; give the one to open.</source>
            <translation>包含 %1 个 GGUF 文件；请指定要打开的文件。</translation>
        </message>
        <message>
            <source>has a config.json but no weights; model.safetensors (or its shards with model.safetensors.index.json) must lie beside it.</source>
            <translation>有 config.json 但没有权重；model.safetensors（或其分片连同 model.safetensors.index.json）必须与之放在一起。</translation>
        </message>
        <message>
            <source>is not a model folder: it has neither config.json nor a .safetensors or .gguf file.</source>
            <translation>不是模型文件夹：其中既没有 config.json，也没有 .safetensors 或 .gguf 文件。</translation>
        </message>
        <message>
            <source>there is no such file or folder; give a model folder, a .safetensors or a .gguf file.</source>
            <translation>没有该文件或文件夹；请指定模型文件夹、.safetensors 文件或 .gguf 文件。</translation>
        </message>
        <message>
            <source>is not a model; give a model folder, a .safetensors or a .gguf file.</source>
            <translation>不是模型；请指定模型文件夹、.safetensors 文件或 .gguf 文件。</translation>
        </message>
        <message>
            <source>is one shard of several; open its folder %1 instead.</source>
            <translation>是多个分片之一；请改为打开其文件夹 %1。</translation>
        </message>
        <message>
            <source>is %1 bytes long, too short for a safetensors file; fetch it again.</source>
            <translation>长度为 %1 字节，对 safetensors 文件而言过短；请重新下载。</translation>
        </message>
        <message>
            <source>gives a header length of %1 bytes, over the format&apos;s limit of 100 MB; the file is damaged or not safetensors.</source>
            <translation>声明的文件头长度为 %1 字节，超出该格式 100 MB 的上限；文件已损坏或不是 safetensors 文件。</translation>
        </message>
        <message>
            <source>gives a header length of %1 bytes, but is only %2 bytes long; it is truncated or damaged, fetch it again.</source>
            <translation>声明的文件头长度为 %1 字节，但文件仅有 %2 字节；文件不完整或已损坏，请重新下载。</translation>
        </message>
        <message>
            <source>names the shard %1, which is not there; the model was fetched only in part.</source>
            <translation>引用了不存在的分片 %1；模型未下载完整。</translation>
        </message>
        <message>
            <source>%1; the file is damaged or truncated: fetch it again, or write it anew.</source>
            <translation>%1；文件已损坏或不完整：请重新下载，或重新写入。</translation>
        </message>
        <message>
            <source>tensor %1 %2</source>
            <translation>张量 %1 %2</translation>
        </message>
        <message>
            <source>would have a header over the format&apos;s limit of 100 MB.</source>
            <translation>文件头将超出该格式 100 MB 的上限。</translation>
        </message>
        <message>
            <source>is not a regular file; name a file to be written.</source>
            <translation>不是普通文件；请指定要写入的文件。</translation>
        </message>
        <message>
            <source>cannot be written: %1.</source>
            <translation>无法写入：%1。</translation>
        </message>
        <message>
            <source>is larger than 1 MiB, which no chat template is.</source>
            <translation>大于 1 MiB，聊天模板不可能这么大。</translation>
        </message>
        <message>
            <source>metadata &quot;tokenizer.chat_template&quot; must be a text.</source>
            <translation>元数据 &quot;tokenizer.chat_template&quot; 必须是文本。</translation>
        </message>
        <message>
            <source>&quot;chat_template&quot; must be a text, or a list of {&quot;name&quot;: …, &quot;template&quot;: …}, each of them a text.</source>
            <translation>&quot;chat_template&quot; 必须是文本，或由 {&quot;name&quot;: …, &quot;template&quot;: …} 组成且各项均为文本的列表。</translation>
        </message>
        <message>
            <source>has no vocabulary: metadata &quot;tokenizer.ggml.tokens&quot; must be a list of texts.</source>
            <translation>没有词表：元数据 &quot;tokenizer.ggml.tokens&quot; 必须是文本列表。</translation>
        </message>
        <message>
            <source>has a vocabulary of %1 tokens, more than any tokenizer.</source>
            <translation>词表有 %1 个词元，超过任何分词器的规模。</translation>
        </message>
        <message>
            <source>metadata &quot;tokenizer.ggml.token_type&quot; must be a list of as many numbers as there are tokens (%1).</source>
            <translation>元数据 &quot;tokenizer.ggml.token_type&quot; 必须是数字列表，且个数与词元数 (%1) 相同。</translation>
        </message>
        <message>
            <source>token %1 of its vocabulary is not valid UTF-8.</source>
            <translation>词表中的词元 %1 不是有效的 UTF-8。</translation>
        </message>
        <message>
            <source>cuts text by the rule %1 (tokenizer.ggml.pre), which Strata does not know; put the model&apos;s own tokenizer.json into a folder with its safetensors and open that.</source>
            <translation>按规则 %1 (tokenizer.ggml.pre) 切分文本，Strata 不认识该规则；请将模型自带的 tokenizer.json 与其 safetensors 放入同一文件夹并打开该文件夹。</translation>
        </message>
        <message>
            <source>has no merges: metadata &quot;tokenizer.ggml.merges&quot; must be a list of texts.</source>
            <translation>没有合并规则：元数据 &quot;tokenizer.ggml.merges&quot; 必须是文本列表。</translation>
        </message>
        <message>
            <source>has the token %1 twice in its vocabulary.</source>
            <translation>词表中的词元 %1 出现了两次。</translation>
        </message>
        <message>
            <source>merge %1 of its tokenizer is not valid UTF-8.</source>
            <translation>分词器的合并规则 %1 不是有效的 UTF-8。</translation>
        </message>
        <message>
            <source>metadata &quot;tokenizer.ggml.scores&quot; must be a list of as many numbers as there are tokens (%1).</source>
            <translation>元数据 &quot;tokenizer.ggml.scores&quot; 必须是数字列表，且个数与词元数 (%1) 相同。</translation>
        </message>
        <message>
            <source>token %1 is of the kind %2, which the format does not have.</source>
            <translation>词元 %1 的种类为 %2，该格式没有这一种类。</translation>
        </message>
        <message>
            <source>has no tokenizer in it (metadata &quot;tokenizer.ggml.model&quot;).</source>
            <translation>不含分词器（元数据 &quot;tokenizer.ggml.model&quot;）。</translation>
        </message>
        <message>
            <source>has a tokenizer of the kind %1; Strata reads &quot;gpt2&quot; (byte-level BPE) and &quot;llama&quot; (sentencepiece) from GGUF files.</source>
            <translation>分词器种类为 %1；Strata 从 GGUF 文件读取 &quot;gpt2&quot;（字节级 BPE）和 &quot;llama&quot; (sentencepiece)。</translation>
        </message>
        <message>
            <source>has more than %1 steps.</source>
            <translation>步骤超过 %1 个。</translation>
        </message>
        <message>
            <source>nests more than four sequences.</source>
            <translation>序列嵌套超过四层。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be a list.</source>
            <translation>&quot;%1&quot; 必须是列表。</translation>
        </message>
        <message>
            <source>must be an object with a text &quot;%1&quot;.</source>
            <translation>必须是含有文本 &quot;%1&quot; 的对象。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be true or false.</source>
            <translation>&quot;%1&quot; 必须是 true 或 false。</translation>
        </message>
        <message>
            <source>&quot;pattern&quot; must be an object.</source>
            <translation>&quot;pattern&quot; 必须是对象。</translation>
        </message>
        <message>
            <source>has the normalizer %1; Strata reads NFC, NFD, NFKC, NFKD, Lowercase, StripAccents, Strip, Prepend and Replace.</source>
            <translation>规范化器为 %1；Strata 可读取 NFC、NFD、NFKC、NFKD、Lowercase、StripAccents、Strip、Prepend 和 Replace。</translation>
        </message>
        <message>
            <source>has a normalizer that makes more than 64 MiB of this text of %1 bytes.</source>
            <translation>规范化器会将这段 %1 字节的文本扩展到超过 64 MiB。</translation>
        </message>
        <message>
            <source>is missing; a GPT-2 tokenizer needs vocab.json and merges.txt beside each other.</source>
            <translation>缺失；GPT-2 分词器要求 vocab.json 与 merges.txt 放在一起。</translation>
        </message>
        <message>
            <source>is not a tokenizer that Strata reads; give a model folder, a .gguf file, tokenizer.json, tokenizer.model, or vocab.json with merges.txt.</source>
            <translation>不是 Strata 可读取的分词器；请指定模型文件夹、.gguf 文件、tokenizer.json、tokenizer.model，或 vocab.json 与 merges.txt。</translation>
        </message>
        <message>
            <source>has no tokenizer; tokenizer.json, tokenizer.model, or vocab.json with merges.txt was expected.</source>
            <translation>没有分词器；应有 tokenizer.json、tokenizer.model，或 vocab.json 与 merges.txt。</translation>
        </message>
        <message>
            <source>there is no such file or folder.</source>
            <translation>没有这样的文件或文件夹。</translation>
        </message>
        <message>
            <source>has the pre-tokenizer %1 behind ByteLevel, which Strata does not read.</source>
            <translation>在 ByteLevel 之后有预分词器 %1，Strata 无法读取。</translation>
        </message>
        <message>
            <source>has the pre-tokenizer %1; Strata reads Split, Digits, Metaspace and ByteLevel.</source>
            <translation>预分词器为 %1；Strata 可读取 Split、Digits、Metaspace 和 ByteLevel。</translation>
        </message>
        <message>
            <source>&quot;replacement&quot; must be one character.</source>
            <translation>&quot;replacement&quot; 必须是单个字符。</translation>
        </message>
        <message>
            <source>has the prepend scheme %1, which Strata does not know.</source>
            <translation>使用了 prepend 方案 %1，Strata 不认识。</translation>
        </message>
        <message>
            <source>has the behavior %1, which Strata does not know.</source>
            <translation>使用了 behavior 值 %1，Strata 不认识。</translation>
        </message>
        <message>
            <source>%1; get the file again from where the model was published.</source>
            <translation>%1；请从模型的发布处重新获取该文件。</translation>
        </message>
        <message>
            <source>the sentencepiece module cannot be opened (%1); install the package libsentencepiece0.</source>
            <translation>无法打开 sentencepiece 模块（%1）；请安装软件包 libsentencepiece0。</translation>
        </message>
        <message>
            <source>the sentencepiece module belongs to another version of Strata; install both from the same build.</source>
            <translation>sentencepiece 模块属于另一版本的 Strata；请从同一构建安装两者。</translation>
        </message>
        <message>
            <source>the sentencepiece module was not found in %1; install Strata&apos;s packages with libsentencepiece0, or set STRATA_PLUGIN_DIR to the folder that holds it.</source>
            <translation>在 %1 中未找到 sentencepiece 模块；请安装 Strata 的软件包及 libsentencepiece0，或将 STRATA_PLUGIN_DIR 设为其所在的文件夹。</translation>
        </message>
        <message>
            <source>has no piece with id %1.</source>
            <translation>没有 ID 为 %1 的片段。</translation>
        </message>
        <message>
            <source>sentencepiece could not encode it (%1 bytes).</source>
            <translation>sentencepiece 无法对其编码（%1 字节）。</translation>
        </message>
        <message>
            <source>text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>is not a sentencepiece model that can be read: %1.</source>
            <translation>不是可读取的 sentencepiece 模型：%1。</translation>
        </message>
        <message>
            <source>uses \H inside a character class, which Strata does not read.</source>
            <translation>在字符类中使用了 \H，Strata 无法读取。</translation>
        </message>
        <message>
            <source>uses a character class inside another one, which Strata does not read.</source>
            <translation>在一个字符类中使用了另一个字符类，Strata 无法读取。</translation>
        </message>
        <message>
            <source>uses the class %1, which Strata does not read.</source>
            <translation>使用了字符类 %1，Strata 无法读取。</translation>
        </message>
        <message>
            <source>uses an intersection of character classes (&amp;&amp;), which Strata does not read.</source>
            <translation>使用了字符类的交集 (&amp;&amp;)，Strata 无法读取。</translation>
        </message>
        <message>
            <source>has an empty splitting pattern.</source>
            <translation>切分模式为空。</translation>
        </message>
        <message>
            <source>has a splitting pattern of more than 64 KiB.</source>
            <translation>切分模式超过 64 KiB。</translation>
        </message>
        <message>
            <source>there is not enough memory for its splitting pattern.</source>
            <translation>内存不足，无法处理其切分模式。</translation>
        </message>
        <message>
            <source>has a splitting pattern that is no regular expression: %1.</source>
            <translation>切分模式不是正则表达式：%1。</translation>
        </message>
        <message>
            <source>has a splitting pattern that takes too long on this text of %1 bytes.</source>
            <translation>切分模式处理这段 %1 字节的文本耗时过长。</translation>
        </message>
        <message>
            <source>there is not enough memory to split the text.</source>
            <translation>内存不足，无法切分文本。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be a whole number, 0 or more.</source>
            <translation>&quot;%1&quot; 必须是不小于 0 的整数。</translation>
        </message>
        <message>
            <source>has a decoder that replaces a regular expression, which Strata does not read.</source>
            <translation>解码器会替换正则表达式，Strata 无法读取。</translation>
        </message>
        <message>
            <source>replaces an empty text.</source>
            <translation>替换的是空文本。</translation>
        </message>
        <message>
            <source>strips an empty text.</source>
            <translation>去除的是空文本。</translation>
        </message>
        <message>
            <source>has the decoder %1; Strata reads ByteLevel, ByteFallback, Fuse, Replace, Strip and Metaspace.</source>
            <translation>解码器为 %1；Strata 可读取 ByteLevel、ByteFallback、Fuse、Replace、Strip 和 Metaspace。</translation>
        </message>
        <message>
            <source>has no vocabulary: &quot;vocab&quot; must be an object of pieces and ids.</source>
            <translation>没有词表：&quot;vocab&quot; 必须是由片段及其 ID 组成的对象。</translation>
        </message>
        <message>
            <source>%1 must be a whole number, 0 or more.</source>
            <translation>%1 必须是不小于 0 的整数。</translation>
        </message>
        <message>
            <source>%1 is far beyond the %2 entries of the vocabulary.</source>
            <translation>%1 远超出词表的 %2 个条目。</translation>
        </message>
        <message>
            <source>every one of &quot;added_tokens&quot; must be an object with a text &quot;content&quot;.</source>
            <translation>&quot;added_tokens&quot; 的每一项都必须是含有文本 &quot;content&quot; 的对象。</translation>
        </message>
        <message>
            <source>the vocabulary %1.</source>
            <translation>词表：%1。</translation>
        </message>
        <message>
            <source>has no merges: &quot;merges&quot; must be a list.</source>
            <translation>没有合并规则：&quot;merges&quot; 必须是列表。</translation>
        </message>
        <message>
            <source>merge %1 of %2 %3.</source>
            <translation>合并规则 %1（共 %2 条）：%3。</translation>
        </message>
        <message>
            <source>%1; Strata reads BPE from tokenizer.json, and sentencepiece models from tokenizer.model.</source>
            <translation>%1；Strata 从 tokenizer.json 读取 BPE，从 tokenizer.model 读取 sentencepiece 模型。</translation>
        </message>
        <message>
            <source>is not a tokenizer.json: it must be an object that holds an object &quot;model&quot;.</source>
            <translation>不是 tokenizer.json：它必须是含有对象 &quot;model&quot; 的对象。</translation>
        </message>
        <message>
            <source>&quot;added_tokens&quot; must be a list.</source>
            <translation>&quot;added_tokens&quot; 必须是列表。</translation>
        </message>
        <message>
            <source>&quot;added_tokens&quot; %1.</source>
            <translation>&quot;added_tokens&quot;：%1。</translation>
        </message>
        <message>
            <source>the merge %1.</source>
            <translation>合并规则：%1。</translation>
        </message>
        <message>
            <source>%1, line %2</source>
            <translation>%1，第 %2 行</translation>
        </message>
        <message>
            <source>is not valid UTF-8 text.</source>
            <translation>不是有效的 UTF-8 文本。</translation>
        </message>
        <message>
            <source>%1 of the task &quot;%2&quot;, so there is nothing to %3; give answers in &quot;labels&quot;, or in &quot;think&quot; and &quot;assistant&quot;.</source>
            <translation>没有数据行回答任务“%2”的任何层级（%1），因此没有可处理的内容（%3）；请在 &quot;labels&quot; 中，或在 &quot;think&quot; 和 &quot;assistant&quot; 中给出回答。</translation>
        </message>
        <message>
            <source>%1 of the %2 rows of %3 no level of the task (the first at line %4): there is nothing to %5 there.</source>
            <translation>%3 的 %2 行数据中有 %1 行未回答任务的任何层级（首个在第 %4 行）：这些行没有可处理的内容（%5）。</translation>
        </message>
        <message>
            <source>No row of %1 answers the level &quot;%2&quot;.</source>
            <translation>%1 中没有数据行回答层级“%2”。</translation>
        </message>
        <message>
            <source>each message must be an object {&quot;role&quot;: …, &quot;content&quot;: …}, not a %1.</source>
            <translation>每条消息都必须是对象 {&quot;role&quot;: …, &quot;content&quot;: …}，而不是 %1。</translation>
        </message>
        <message>
            <source>has no chat template, so none named &quot;%1&quot;.</source>
            <translation>没有聊天模板，因此也没有名为“%1”的模板。</translation>
        </message>
        <message>
            <source>has chat templates of these names: %1; none is &quot;%2&quot;.</source>
            <translation>有以下名称的聊天模板：%1；没有名为“%2”的模板。</translation>
        </message>
        <message>
            <source>needs a list of at least one message {&quot;role&quot;: …, &quot;content&quot;: …}.</source>
            <translation>需要至少含一条消息 {&quot;role&quot;: …, &quot;content&quot;: …} 的列表。</translation>
        </message>
        <message>
            <source>does not write what the user says when that is a plain text, so Strata cannot chat with it; name another task (task plain).</source>
            <translation>在用户输入为纯文本时不会写出其内容，因此 Strata 无法与其对话；请指定其他任务 (task plain)。</translation>
        </message>
        <message>
            <source>needs the field &quot;input&quot;, which is not given.</source>
            <translation>需要字段 &quot;input&quot;，但未给出。</translation>
        </message>
        <message>
            <source>needs the field &quot;%1&quot;, which is not given; give it with the data row or as %2=VALUE.</source>
            <translation>需要字段 &quot;%1&quot;，但未给出；请随数据行给出，或以 %2=VALUE 的形式给出。</translation>
        </message>
        <message>
            <source>has %1 levels, but there are %2 answers.</source>
            <translation>有 %1 个层级，但回答有 %2 个。</translation>
        </message>
        <message>
            <source>task %1</source>
            <translation>任务 %1</translation>
        </message>
        <message>
            <source>level &quot;%1&quot; wants the head &quot;%2&quot;, but the model has: %3.</source>
            <translation>层级“%1”要求头“%2”，但模型只有：%3。</translation>
        </message>
        <message>
            <source>the key &quot;%1&quot; is missing.</source>
            <translation>缺少键 &quot;%1&quot;。</translation>
        </message>
        <message>
            <source>the key &quot;%1&quot; must be a string.</source>
            <translation>键 &quot;%1&quot; 必须是字符串。</translation>
        </message>
        <message>
            <source>the key &quot;%1&quot; must be an array of strings.</source>
            <translation>键 &quot;%1&quot; 必须是字符串数组。</translation>
        </message>
        <message>
            <source>a row must be a JSON object.</source>
            <translation>数据行必须是 JSON 对象。</translation>
        </message>
        <message>
            <source>the key &quot;rationale&quot; is missing, and &quot;answer&quot; holds no &quot;####&quot; that would part the two.</source>
            <translation>缺少键 &quot;rationale&quot;，且 &quot;answer&quot; 中没有用于分隔两者的 &quot;####&quot;。</translation>
        </message>
        <message>
            <source>is no row that can be read: it needs &quot;think&quot; or &quot;think_1&quot; beside &quot;input&quot;, or &quot;question&quot;, or &quot;text&quot; with &quot;labels&quot;.</source>
            <translation>不是可读取的数据行：除 &quot;input&quot; 外需要 &quot;think&quot; 或 &quot;think_1&quot;，或者需要 &quot;question&quot;，或者需要 &quot;text&quot; 及 &quot;labels&quot;。</translation>
        </message>
        <message>
            <source>is empty.</source>
            <translation>为空。</translation>
        </message>
        <message>
            <source>holds no row.</source>
            <translation>不含数据行。</translation>
        </message>
        <message>
            <source>is no key that is known there.</source>
            <translation>不是此处已知的键。</translation>
        </message>
        <message>
            <source>must be &quot;llama3&quot;, &quot;chatml&quot;, &quot;plain&quot; or an object of strings, not &quot;%1&quot;.</source>
            <translation>必须是 &quot;llama3&quot;、&quot;chatml&quot;、&quot;plain&quot; 或由字符串组成的对象，而不是 &quot;%1&quot;。</translation>
        </message>
        <message>
            <source>must be &quot;llama3&quot;, &quot;chatml&quot;, &quot;plain&quot; or an object of strings.</source>
            <translation>必须是 &quot;llama3&quot;、&quot;chatml&quot;、&quot;plain&quot; 或由字符串组成的对象。</translation>
        </message>
        <message>
            <source>must be &quot;label&quot; or &quot;text&quot;, not &quot;%1&quot;.</source>
            <translation>必须是 &quot;label&quot; 或 &quot;text&quot;，而不是 &quot;%1&quot;。</translation>
        </message>
        <message>
            <source>must not be empty.</source>
            <translation>不能为空。</translation>
        </message>
        <message>
            <source>names {%1}, which is not one of &quot;fields&quot;.</source>
            <translation>引用了 {%1}，它不在 &quot;fields&quot; 之中。</translation>
        </message>
        <message>
            <source>names {%1}, which is not one of &quot;fields&quot;, {children} or a level before it.</source>
            <translation>引用了 {%1}，它既不在 &quot;fields&quot; 之中，也不是 {children} 或之前的层级。</translation>
        </message>
        <message>
            <source>The model&apos;s chat template does not show how an answer ends: it ends at the model&apos;s end token, or at the number of new tokens.</source>
            <translation>模型的聊天模板未表明回答如何结束：回答在模型的结束词元处，或达到新词元数上限时结束。</translation>
        </message>
        <message>
            <source>must be &quot;strata-task&quot;.</source>
            <translation>必须是 &quot;strata-task&quot;。</translation>
        </message>
        <message>
            <source>is %1; this program reads version 1.</source>
            <translation>为 %1；本程序读取版本 1。</translation>
        </message>
        <message>
            <source>must be at least 1.</source>
            <translation>必须至少为 1。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; stands there twice.</source>
            <translation>“%1”在此出现了两次。</translation>
        </message>
        <message>
            <source>must hold a field named &quot;input&quot;.</source>
            <translation>必须含有名为 &quot;input&quot; 的字段。</translation>
        </message>
        <message>
            <source>must hold at least one level.</source>
            <translation>必须含有至少一个层级。</translation>
        </message>
        <message>
            <source>holds more than 16 levels.</source>
            <translation>含有超过 16 个层级。</translation>
        </message>
        <message>
            <source>has neither &quot;header&quot; nor &quot;end_of_turn&quot;, which several levels need to be told apart.</source>
            <translation>既没有 &quot;header&quot; 也没有 &quot;end_of_turn&quot;，而多个层级需要它们来相互区分。</translation>
        </message>
        <message>
            <source>must hold {role}, so that the levels can be told apart.</source>
            <translation>必须含有 {role}，以便区分各层级。</translation>
        </message>
        <message>
            <source>must be the names of two columns, the parent&apos;s and the child&apos;s.</source>
            <translation>必须是两个列名：父标签列和子标签列。</translation>
        </message>
        <message>
            <source>&quot;taxonomy&quot; is %1 levels deep, but &quot;levels&quot; has %2 that answer with a label.</source>
            <translation>&quot;taxonomy&quot; 有 %1 个层级，但 &quot;levels&quot; 中以标签回答的层级有 %2 个。</translation>
        </message>
        <message>
            <source>&quot;taxonomy&quot; is missing; levels that answer with a label need one.</source>
            <translation>缺少 &quot;taxonomy&quot;；以标签回答的层级需要它。</translation>
        </message>
        <message>
            <source>holds several tasks (%1); name one of them.</source>
            <translation>含有多个任务（%1）；请指定其中一个。</translation>
        </message>
        <message>
            <source>has %1 heads and no *.task.json beside it; name a task (task FILE).</source>
            <translation>有 %1 个头，旁边却没有 *.task.json；请指定任务 (task FILE)。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be an array of labels.</source>
            <translation>&quot;%1&quot; 必须是标签数组。</translation>
        </message>
        <message>
            <source>the labels are more than %1 levels deep.</source>
            <translation>标签的层级超过 %1 个。</translation>
        </message>
        <message>
            <source>&quot;%1.label&quot; must be a string.</source>
            <translation>&quot;%1.label&quot; 必须是字符串。</translation>
        </message>
        <message>
            <source>&quot;%1.id&quot; must be a string or a whole number.</source>
            <translation>&quot;%1.id&quot; 必须是字符串或整数。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be an object with a &quot;label&quot;, or a string.</source>
            <translation>&quot;%1&quot; 必须是含有 &quot;label&quot; 的对象，或是字符串。</translation>
        </message>
        <message>
            <source>the label &quot;%1&quot; stands twice under the same parent.</source>
            <translation>标签“%1”在同一父标签下出现了两次。</translation>
        </message>
        <message>
            <source>the indentation matches no line above it.</source>
            <translation>缩进与上方任何一行都不一致。</translation>
        </message>
        <message>
            <source>tabs and blanks are mixed in the indentation.</source>
            <translation>缩进中混用了制表符和空格。</translation>
        </message>
        <message>
            <source>the first label must not be indented.</source>
            <translation>第一个标签不能缩进。</translation>
        </message>
        <message>
            <source>a taxonomy must be a JSON object with &quot;children&quot;.</source>
            <translation>分类体系必须是含有 &quot;children&quot; 的 JSON 对象。</translation>
        </message>
        <message>
            <source>has no &quot;children&quot;: it is not a tree of labels. Write {&quot;children&quot;: [{&quot;label&quot;: …, &quot;children&quot;: […]}, …]}.</source>
            <translation>没有 &quot;children&quot;：它不是标签树。请写成 {&quot;children&quot;: [{&quot;label&quot;: …, &quot;children&quot;: […]}, …]}。</translation>
        </message>
        <message>
            <source>&quot;name&quot; must be a string.</source>
            <translation>&quot;name&quot; 必须是字符串。</translation>
        </message>
        <message>
            <source>&quot;levels&quot; must be an array of names.</source>
            <translation>&quot;levels&quot; 必须是名称数组。</translation>
        </message>
        <message>
            <source>&quot;children&quot; is empty: there is no label to answer with.</source>
            <translation>&quot;children&quot; 为空：没有可用于回答的标签。</translation>
        </message>
        <message>
            <source>is no taxonomy that can be read: use .json (a tree), .csv or .tsv (parent, child), .taxonomy (parent and children with TABs between them) or .txt (indented labels).</source>
            <translation>不是可读取的分类体系：请使用 .json（树）、.csv 或 .tsv（父，子）、.taxonomy（父标签与子标签以制表符分隔）或 .txt（缩进的标签）。</translation>
        </message>
        <message>
            <source>holds no label.</source>
            <translation>不含标签。</translation>
        </message>
        <message>
            <source>a quotation mark is not closed.</source>
            <translation>引号未闭合。</translation>
        </message>
        <message>
            <source>has no column &quot;%1&quot;; its columns are %2.</source>
            <translation>没有列“%1”；其列为 %2。</translation>
        </message>
        <message>
            <source>looks like a header (%1) that does not say which column is the parent and which the child; %2.</source>
            <translation>看似标题行（%1），但未说明哪一列是父标签、哪一列是子标签；%2。</translation>
        </message>
        <message>
            <source>begins with a TAB or has two in a row; a line is a parent and its children, parted by single TABs.</source>
            <translation>以制表符开头，或有两个连续的制表符；每行应为一个父标签及其子标签，以单个制表符分隔。</translation>
        </message>
        <message>
            <source>has no TAB: a line is a parent and its children, parted by TABs, and &quot;%1&quot; is the child of none.</source>
            <translation>没有制表符：每行应为一个父标签及其子标签，以制表符分隔，而“%1”不是任何标签的子标签。</translation>
        </message>
        <message>
            <source>must be of the form &quot;parent: X child: Y&quot;, as the lines before it.</source>
            <translation>必须采用 &quot;parent: X child: Y&quot; 的形式，与之前各行相同。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is its own parent.</source>
            <translation>“%1”是自身的父标签。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; has labels below it and two parents, &quot;%2&quot; and &quot;%3&quot;.</source>
            <translation>“%1”有下级标签，却有两个父标签：“%2”和“%3”。</translation>
        </message>
        <message>
            <source>the labels are more than %1 levels deep at &quot;%2&quot;.</source>
            <translation>标签在“%2”处的层级超过 %1 个。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is its own ancestor: the lines form a cycle.</source>
            <translation>“%1”是自身的祖先：这些行构成了循环。</translation>
        </message>
        <message>
            <source>the label is empty.</source>
            <translation>标签为空。</translation>
        </message>
        <message>
            <source>the label &quot;%1&quot; begins or ends with a blank.</source>
            <translation>标签“%1”以空格开头或结尾。</translation>
        </message>
        <message>
            <source>the label holds a line break.</source>
            <translation>标签含有换行符。</translation>
        </message>
        <message>
            <source>must be &quot;raw&quot; or &quot;norm&quot;.</source>
            <translation>必须是 &quot;raw&quot; 或 &quot;norm&quot;。</translation>
        </message>
        <message>
            <source>must be one of prompt, instruction, answer.</source>
            <translation>必须是 prompt、instruction、answer 之一。</translation>
        </message>
        <message>
            <source>names positions or levels that are not in the document.</source>
            <translation>引用了文档中不存在的位置或层级。</translation>
        </message>
        <message>
            <source>must be one of state, after_attention.</source>
            <translation>必须是 state、after_attention 之一。</translation>
        </message>
        <message>
            <source>must not be negative.</source>
            <translation>不能为负数。</translation>
        </message>
        <message>
            <source>must be a JSON array of %1, one for each %2.</source>
            <translation>必须是含 %1 项的 JSON 数组，每个%2对应一项。</translation>
        </message>
        <message>
            <source>must be ascending layers from 0.</source>
            <translation>必须是从 0 开始递增的层。</translation>
        </message>
        <message>
            <source>names a token that is not tracked.</source>
            <translation>引用了未跟踪的词元。</translation>
        </message>
        <message>
            <source>must be a list of two or more ids of tracked tokens.</source>
            <translation>必须是由两个或更多被跟踪词元的 ID 组成的列表。</translation>
        </message>
        <message>
            <source>must be a head&apos;s name, or &quot;part&quot; another than &quot;state&quot;.</source>
            <translation>必须是头的名称，或 &quot;part&quot; 不为 &quot;state&quot;。</translation>
        </message>
        <message>
            <source>must be one list of tokens for each position.</source>
            <translation>必须为每个位置各有一个词元列表。</translation>
        </message>
        <message>
            <source>must be 1 to %1.</source>
            <translation>必须在 1 到 %1 之间。</translation>
        </message>
        <message>
            <source>is larger than this program reads.</source>
            <translation>超出本程序可读取的大小。</translation>
        </message>
        <message>
            <source>must be one of next, final, token, given.</source>
            <translation>必须是 next、final、token、given 之一。</translation>
        </message>
        <message>
            <source>must be a JSON array with one row for each layer.</source>
            <translation>必须是每层各一行的 JSON 数组。</translation>
        </message>
        <message>
            <source>must have one number for each position.</source>
            <translation>必须为每个位置各有一个数字。</translation>
        </message>
        <message>
            <source>must be as long as the other curves.</source>
            <translation>必须与其他曲线等长。</translation>
        </message>
        <message>
            <source>must be ascending positions of the text.</source>
            <translation>必须是文本中递增的位置。</translation>
        </message>
        <message>
            <source>must be a JSON array with one list for each of &quot;rows&quot;.</source>
            <translation>必须是 JSON 数组，&quot;rows&quot; 的每一项各对应一个列表。</translation>
        </message>
        <message>
            <source>are of more rows than this program reads.</source>
            <translation>行数超出本程序可读取的数量。</translation>
        </message>
        <message>
            <source>is no saved lens: &quot;format&quot; must be &quot;strata-lens&quot;.</source>
            <translation>不是已保存的透镜：&quot;format&quot; 必须是 &quot;strata-lens&quot;。</translation>
        </message>
        <message>
            <source>was saved as version %1; this program reads version 1.</source>
            <translation>以版本 %1 保存；本程序读取版本 1。</translation>
        </message>
        <message>
            <source>must be one of end_of_turn, max_new_tokens, cancelled, forced.</source>
            <translation>必须是 end_of_turn、max_new_tokens、cancelled、forced 之一。</translation>
        </message>
        <message>
            <source>must be pairs of hexadecimal digits.</source>
            <translation>必须由成对的十六进制数字组成。</translation>
        </message>
        <message>
            <source>must be as many as &quot;ids&quot;.</source>
            <translation>数量必须与 &quot;ids&quot; 相同。</translation>
        </message>
        <message>
            <source>is no saved run: &quot;format&quot; must be &quot;strata-run&quot;.</source>
            <translation>不是已保存的运行：&quot;format&quot; 必须是 &quot;strata-run&quot;。</translation>
        </message>
        <message>
            <source>is larger than the sequence.</source>
            <translation>大于序列长度。</translation>
        </message>
        <message>
            <source>is not one of cpu, cuda, cuda:N.</source>
            <translation>不是 cpu、cuda、cuda:N 之一。</translation>
        </message>
        <message>
            <source>device %1</source>
            <translation>device %1</translation>
        </message>
        <message>
            <source>this LibTorch was built without CUDA; build Strata with a LibTorch for CUDA, or use device cpu.</source>
            <translation>此 LibTorch 构建时未启用 CUDA；请使用支持 CUDA 的 LibTorch 构建 Strata，或使用 device cpu。</translation>
        </message>
        <message>
            <source>is empty; give at least one word.</source>
            <translation>为空；请至少输入一个词。</translation>
        </message>
        <message>
            <source>the text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>has one token only: there is no next one to compare with.</source>
            <translation>只有一个词元：没有可供比较的下一个词元。</translation>
        </message>
        <message>
            <source>has no block: blocks make the layers 1 to %1.</source>
            <translation>没有块：块对应第 1 到 %1 层。</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>第 %1 层</translation>
        </message>
        <message>
            <source>has no positions, no final row, no top-k or too few targets.</source>
            <translation>没有位置、没有最终行、没有 top-k，或目标过少。</translation>
        </message>
        <message>
            <source>the lens</source>
            <translation>透镜</translation>
        </message>
        <message>
            <source>needs %1, but %2 has %3 free; close other programs, or choose a type of fewer bytes (dtype bf16) or a smaller model.</source>
            <translation>需要 %1，但 %2 的可用内存为 %3；请关闭其他程序，或选择字节数更少的类型 (dtype bf16) 或更小的模型。</translation>
        </message>
        <message>
            <source>the layer of %1 is not known; say it once with head %2@LAYER.</source>
            <translation>%1 所在的层未知；请用 head %2@LAYER 指定一次。</translation>
        </message>
        <message>
            <source>The weights (%1) are larger than the free memory (%2): they are read from the disk again and again.</source>
            <translation>权重（%1）超出可用内存（%2）：将反复从磁盘读取权重。</translation>
        </message>
        <message>
            <source>LibTorch multiplies matrices with the slow reference BLAS (%1); install OpenBLAS (libopenblas0-openmp) to compute many times faster.</source>
            <translation>LibTorch 使用缓慢的参考 BLAS 做矩阵乘法（%1）；安装 OpenBLAS (libopenblas0-openmp) 可大幅加快计算。</translation>
        </message>
        <message>
            <source>has no rows or no positions to compare.</source>
            <translation>没有可比较的行或位置。</translation>
        </message>
        <message>
            <source>is not one of the text, or stands out of order.</source>
            <translation>不是文本中的位置，或顺序不对。</translation>
        </message>
        <message>
            <source>position %1</source>
            <translation>位置 %1</translation>
        </message>
        <message>
            <source>is the embedding: there is no attention in it.</source>
            <translation>是嵌入：其中没有注意力。</translation>
        </message>
        <message>
            <source>layer 0</source>
            <translation>第 0 层</translation>
        </message>
        <message>
            <source>is not there: the model has the layers 0 to %1.</source>
            <translation>不存在：模型的层为 0 到 %1。</translation>
        </message>
        <message>
            <source>are not computed in layer %1 (%2 are).</source>
            <translation>在第 %1 层未计算（已计算 %2 个）。</translation>
        </message>
        <message>
            <source>positions %1 to %2</source>
            <translation>位置 %1 到 %2</translation>
        </message>
        <message>
            <source>is not there: the model has %1 heads.</source>
            <translation>不存在：模型有 %1 个头。</translation>
        </message>
        <message>
            <source>would be %1 tokens long, but the model&apos;s context length is %2; shorten the text.</source>
            <translation>长度将达到 %1 个词元，但模型的上下文长度为 %2；请缩短文本。</translation>
        </message>
        <message>
            <source>the sequence</source>
            <translation>序列</translation>
        </message>
        <message>
            <source>at position %1 is outside the vocabulary (0 to %2).</source>
            <translation>在位置 %1 处超出词表范围（0 到 %2）。</translation>
        </message>
        <message>
            <source>token id %1</source>
            <translation>词元 ID %1</translation>
        </message>
        <message>
            <source>has no attention and no MLP; layers from 1 on have.</source>
            <translation>没有注意力也没有 MLP；第 1 层起才有。</translation>
        </message>
        <message>
            <source>has %1 tokens, but %2 parents.</source>
            <translation>有 %1 个词元，但有 %2 个父节点。</translation>
        </message>
        <message>
            <source>the tree</source>
            <translation>树</translation>
        </message>
        <message>
            <source>in the tree is outside the vocabulary (0 to %1).</source>
            <translation>在树中超出词表范围（0 到 %1）。</translation>
        </message>
        <message>
            <source>names a parent that does not come before node %1.</source>
            <translation>引用的父节点不在节点 %1 之前。</translation>
        </message>
        <message>
            <source>reaches position %1, but the model&apos;s context length is %2; shorten the text.</source>
            <translation>到达位置 %1，但模型的上下文长度为 %2；请缩短文本。</translation>
        </message>
        <message>
            <source>has %1 inner nodes; at most %2 can be scored in one pass: score its branches one by one.</source>
            <translation>有 %1 个内部节点；一次最多可评分 %2 个：请逐个分支评分。</translation>
        </message>
        <message>
            <source>needs a text before it.</source>
            <translation>前面需要有文本。</translation>
        </message>
        <message>
            <source>is not in the model&apos;s files.</source>
            <translation>不在模型的文件中。</translation>
        </message>
        <message>
            <source>has another shape than config.json asks for.</source>
            <translation>形状与 config.json 的要求不同。</translation>
        </message>
        <message>
            <source>has the element type %1; F64, F32, BF16 and F16 can be computed with.</source>
            <translation>元素类型为 %1；可用于计算的类型为 F64、F32、BF16 和 F16。</translation>
        </message>
        <message>
            <source>lens at layer %1</source>
            <translation>第 %1 层的透镜</translation>
        </message>
        <message>
            <source>is empty: there is nothing to continue.</source>
            <translation>为空：没有可续写的内容。</translation>
        </message>
        <message>
            <source>the input</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>The model&apos;s context of %1 tokens is full; column &quot;%2&quot; ends there.</source>
            <translation>模型 %1 个词元的上下文已满；列“%2”到此结束。</translation>
        </message>
        <message>
            <source>Cancelled while the layers were read: some of their readings are missing.</source>
            <translation>已在读取各层时取消：部分读数缺失。</translation>
        </message>
        <message>
            <source>has %1 pieces, but the model&apos;s embedding only %2 rows: they do not belong together.</source>
            <translation>有 %1 个片段，但模型的嵌入只有 %2 行：两者不匹配。</translation>
        </message>
        <message>
            <source>the tokenizer</source>
            <translation>分词器</translation>
        </message>
        <message>
            <source>cannot be forced: the task &quot;%1&quot; has no level of this name.</source>
            <translation>无法强制：任务“%1”没有此名称的层级。</translation>
        </message>
        <message>
            <source>level %1</source>
            <translation>层级 %1</translation>
        </message>
        <message>
            <source>The published depth-2 code feeds two begin-of-text tokens to a model whose tokenizer adds one by itself; this run feeds one, so a model trained with that code may answer differently.</source>
            <translation>已发布的深度 2 代码会向分词器自动添加文本起始词元的模型送入两个这样的词元；本次运行只送入一个，因此用该代码训练的模型可能给出不同的回答。</translation>
        </message>
        <message>
            <source>The tokenizer has no begin-of-text token, so none stands in front.</source>
            <translation>分词器没有文本起始词元，因此开头不加该词元。</translation>
        </message>
        <message>
            <source>is empty, and the task puts nothing before it: there is nothing to continue.</source>
            <translation>为空，且任务未在其前添加任何内容：没有可续写的内容。</translation>
        </message>
        <message>
            <source>Encoding the text again gave other tokens than were generated; readings of deeper heads are missing there, and their positions are those at which they were generated.</source>
            <translation>重新编码文本得到的词元与生成时不同；该处缺少更深层各头的读数，其位置为生成时的位置。</translation>
        </message>
        <message>
            <source>Level &quot;%1&quot; is left out: &quot;%2&quot; has nothing below it.</source>
            <translation>跳过层级“%1”：“%2”之下没有内容。</translation>
        </message>
        <message>
            <source>Level &quot;%1&quot;: the label &quot;%2&quot; is written with the same tokens as another one.</source>
            <translation>层级“%1”：标签“%2”与另一标签的词元相同。</translation>
        </message>
        <message>
            <source>The model&apos;s context of %1 tokens is full; the run ends there.</source>
            <translation>模型 %1 个词元的上下文已满；运行到此结束。</translation>
        </message>
        <message>
            <source>Cancelled while the deeper heads were read: some of their readings are missing.</source>
            <translation>已在读取更深层的头时取消：部分读数缺失。</translation>
        </message>
        <message>
            <source>becomes no token at all in this model&apos;s tokenizer.</source>
            <translation>在此模型的分词器中不产生任何词元。</translation>
        </message>
        <message>
            <source>label &quot;%1&quot;</source>
            <translation>标签“%1”</translation>
        </message>
        <message>
            <source>must be 0 (greedy) or larger.</source>
            <translation>必须为 0（贪心）或更大。</translation>
        </message>
        <message>
            <source>temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>must be 0 (all tokens) or larger.</source>
            <translation>必须为 0（所有词元）或更大。</translation>
        </message>
        <message>
            <source>top-k</source>
            <translation>top-k</translation>
        </message>
        <message>
            <source>must be larger than 0 and at most 1.</source>
            <translation>必须大于 0 且不超过 1。</translation>
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
            <translation>只有一个词元：没有可使损失下降的下一个词元。</translation>
        </message>
        <message>
            <source>must be a number.</source>
            <translation>必须是数字。</translation>
        </message>
        <message>
            <source>the step</source>
            <translation>步长</translation>
        </message>
        <message>
            <source>is outside the vocabulary (0 to %1).</source>
            <translation>超出词表范围（0 到 %1）。</translation>
        </message>
        <message>
            <source>must be 1 to %1, the model&apos;s layers.</source>
            <translation>必须在 1 到 %1 之间，即模型的层数。</translation>
        </message>
        <message>
            <source>stride %1</source>
            <translation>步幅 %1</translation>
        </message>
        <message>
            <source>top-k %1</source>
            <translation>top-k %1</translation>
        </message>
        <message>
            <source>is missing; give one token.</source>
            <translation>缺失；请给出一个词元。</translation>
        </message>
        <message>
            <source>the target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>are %1, but the text has %2 positions.</source>
            <translation>共 %1 个，但文本有 %2 个位置。</translation>
        </message>
        <message>
            <source>the targets</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>has fewer than two tokens; write it as one | other.</source>
            <translation>词元少于两个；请写成：词元 | 另一词元。</translation>
        </message>
        <message>
            <source>a group of tracked tokens</source>
            <translation>一组被跟踪的词元</translation>
        </message>
        <message>
            <source>was made by another model (%1); open that one.</source>
            <translation>由另一模型（%1）生成；请打开该模型。</translation>
        </message>
        <message>
            <source>was read with &quot;%1&quot;, which this model has not.</source>
            <translation>使用“%1”读取，此模型没有它。</translation>
        </message>
        <message>
            <source>has a layer or a head that this model has not.</source>
            <translation>含有此模型没有的层或头。</translation>
        </message>
        <message>
            <source>is %1 tokens long, but the model&apos;s context length is %2; shorten the text.</source>
            <translation>长度为 %1 个词元，但模型的上下文长度为 %2；请缩短文本。</translation>
        </message>
        <message>
            <source>is not UTF-8; convert it first.</source>
            <translation>不是 UTF-8；请先转换。</translation>
        </message>
        <message>
            <source>has no begin-of-text token to put in front.</source>
            <translation>没有可放在开头的文本起始词元。</translation>
        </message>
        <message>
            <source>has no tokens in it; give at least one word.</source>
            <translation>不含词元；请至少输入一个词。</translation>
        </message>
        <message>
            <source>are empty; give at least one.</source>
            <translation>为空；请至少给出一个。</translation>
        </message>
        <message>
            <source>the ids</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>has no sequence of tokens to look at; take a hierarchical run.</source>
            <translation>没有可查看的词元序列；请选用层次化运行。</translation>
        </message>
        <message>
            <source>the run</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>is empty; type one token, or #ID.</source>
            <translation>为空；请输入一个词元或 #ID。</translation>
        </message>
        <message>
            <source>is not UTF-8; type one token, or #ID.</source>
            <translation>不是 UTF-8；请输入一个词元或 #ID。</translation>
        </message>
        <message>
            <source>has no token; type one token, or #ID.</source>
            <translation>没有词元；请输入一个词元或 #ID。</translation>
        </message>
        <message>
            <source>the target &quot;%1&quot;</source>
            <translation>目标“%1”</translation>
        </message>
        <message>
            <source>is %1 tokens (%2); take one of them, written as #%3.</source>
            <translation>由 %1 个词元组成（%2）；请取其中一个，写成 #%3。</translation>
        </message>
        <message>
            <source>was read with %1, which the open model has not; open the model that made it.</source>
            <translation>使用 %1 读取，当前打开的模型没有它；请打开生成它的模型。</translation>
        </message>
        <message>
            <source>is none of the lens; take one of its positions.</source>
            <translation>不是此透镜的位置；请选用其中的一个位置。</translation>
        </message>
        <message>
            <source>there was not enough for this; close other programs or shorten the text</source>
            <translation>内存不足以完成此操作；请关闭其他程序或缩短文本</translation>
        </message>
        <message>
            <source>memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>internal error</source>
            <translation>内部错误</translation>
        </message>
        <message>
            <source>there is no run yet; run a prompt first, or type a text</source>
            <translation>尚无运行；请先运行提示，或输入文本</translation>
        </message>
        <message>
            <source>lens of a run</source>
            <translation>运行的透镜</translation>
        </message>
        <message>
            <source>it is still being computed; wait, or cancel it</source>
            <translation>仍在计算中；请等待，或取消</translation>
        </message>
        <message>
            <source>history</source>
            <translation>历史记录</translation>
        </message>
        <message>
            <source>%1 more entries cannot be read; clear the history to be rid of them</source>
            <translation>另有 %1 个条目无法读取；清除历史记录可将其移除</translation>
        </message>
        <message>
            <source>is missing, so this run of the history cannot be shown; clear the history to be rid of its line.</source>
            <translation>缺失，因此无法显示历史记录中的此次运行；清除历史记录可移除该条目。</translation>
        </message>
        <message>
            <source>cannot be made, so the history is not kept; look whether something else is in its place.</source>
            <translation>无法创建，因此不保留历史记录；请检查该位置是否已被占用。</translation>
        </message>
        <message>
            <source>cannot be removed from the history: %1</source>
            <translation>无法从历史记录中移除：%1</translation>
        </message>
        <message>
            <source>is no entry of a history.</source>
            <translation>不是历史记录条目。</translation>
        </message>
        <message>
            <source>is an entry of a version that this program does not read.</source>
            <translation>是本程序无法读取的版本的条目。</translation>
        </message>
        <message>
            <source>The run ended early: %1</source>
            <translation>运行提前结束：%1</translation>
        </message>
        <message>
            <source>%1 Prompts are therefore token ids, as in 1, 15, 204.</source>
            <translation>%1 因此，提示以词元 ID 书写，例如 1, 15, 204。</translation>
        </message>
        <message>
            <source>&apos;%1&apos; is no id; this model has no tokenizer, so write ids, as in 1, 15, 204</source>
            <translation>“%1”不是 ID；此模型没有分词器，请写 ID，例如 1, 15, 204</translation>
        </message>
        <message>
            <source>&apos;%1&apos; is outside the vocabulary of 0 to %2</source>
            <translation>“%1”超出词表范围（0 到 %2）</translation>
        </message>
        <message>
            <source>figures are written as %1: give the file one of these endings.</source>
            <translation>图以 %1 格式写入：请为文件使用其中一种扩展名。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; must be a number from %2 to %3.</source>
            <translation>&quot;%1&quot; 必须是 %2 到 %3 之间的数字。</translation>
        </message>
        <message>
            <source>must be a JSON object with a &quot;name&quot;.</source>
            <translation>必须是含有 &quot;name&quot; 的 JSON 对象。</translation>
        </message>
        <message>
            <source>lacks &quot;widthMm&quot;, the width of the finished figure in millimetres.</source>
            <translation>缺少 &quot;widthMm&quot;，即成图的宽度（毫米）。</translation>
        </message>
        <message>
            <source>&apos;%1&apos; names no layers from 0 to %2; write them as 0, 3-5, 8</source>
            <translation>“%1”不是 0 到 %2 之间的层；请写成 0, 3-5, 8 的形式</translation>
        </message>
        <message>
            <source>layers</source>
            <translation>层</translation>
        </message>
        <message>
            <source>none is named; write them as 0, 3-5, 8</source>
            <translation>未指定任何层；请写成 0, 3-5, 8 的形式</translation>
        </message>
        <message>
            <source>token ids</source>
            <translation>词元 ID</translation>
        </message>
        <message>
            <source>type one token, or #id, or choose the next token</source>
            <translation>请输入一个词元或 #id，或选择下一个词元</translation>
        </message>
        <message>
            <source>target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>open a model first; the task says how it talks</source>
            <translation>请先打开模型；任务说明其对话方式</translation>
        </message>
        <message>
            <source>the tokens to track</source>
            <translation>要跟踪的词元</translation>
        </message>
        <message>
            <source>the tokens to track &quot;%1&quot;</source>
            <translation>要跟踪的词元“%1”</translation>
        </message>
        <message>
            <source>cannot be written: there is no folder %1; make it first.</source>
            <translation>无法写入：文件夹 %1 不存在；请先创建。</translation>
        </message>
        <message>
            <source>cannot be written: the folder %1 refuses it (%2).</source>
            <translation>无法写入：文件夹 %1 拒绝写入（%2）。</translation>
        </message>
        <message>
            <source>cannot be written: this folder refuses it (%1).</source>
            <translation>无法写入：此文件夹拒绝写入（%1）。</translation>
        </message>
        <message>
            <source>is a folder; name a file to be written.</source>
            <translation>是文件夹；请指定要写入的文件。</translation>
        </message>
        <message>
            <source>has %1 levels, but the model has 1 head: %2. Take another task, or adapt the model.</source>
            <translation>有 %1 个层级，但模型只有 1 个头：%2。请选用其他任务，或改造模型。</translation>
        </message>
        <message>
            <source>has %1 levels, but the model has %2 heads: %3. Take another task, or adapt the model.</source>
            <translation>有 %1 个层级，但模型有 %2 个头：%3。请选用其他任务，或改造模型。</translation>
        </message>
        <message>
            <source>has 1 column; a taxonomy has two, parent and child.</source>
            <translation>有 1 列；分类体系应有两列：父标签和子标签。</translation>
        </message>
        <message>
            <source>has %1 columns; a taxonomy has two, parent and child.</source>
            <translation>有 %1 列；分类体系应有两列：父标签和子标签。</translation>
        </message>
        <message>
            <source>has %1 columns; a taxonomy has two, parent and child (name the columns with &quot;taxonomy_columns&quot;: [&quot;PARENT&quot;, &quot;CHILD&quot;] in the task file, or begin the file with the line parent,child).</source>
            <translation>有 %1 列；分类体系应有两列：父标签和子标签（请在任务文件中用 &quot;taxonomy_columns&quot;: [&quot;PARENT&quot;, &quot;CHILD&quot;] 指定列名，或以 parent,child 一行作为文件开头）。</translation>
        </message>
        <message>
            <source>there is no such CUDA device (%1 found); use device cpu.</source>
            <translation>没有这样的 CUDA 设备（找到 %1 个）；请使用 device cpu。</translation>
        </message>
        <message>
            <source>there is no such CUDA device (%1 found); use device cpu or cuda:0 to cuda:%2.</source>
            <translation>没有这样的 CUDA 设备（找到 %1 个）；请使用 device cpu 或 cuda:0 至 cuda:%2。</translation>
        </message>
        <message>
            <source>Level &quot;%1&quot;: the answer &quot;%2&quot; is none of its labels.</source>
            <translation>层级“%1”：回答“%2”不是其标签。</translation>
        </message>
        <message>
            <source>Level &quot;%1&quot;: the answer &quot;%2&quot; is none of its labels, so the levels below have no labels to choose from.</source>
            <translation>层级“%1”：回答“%2”不是其标签，因此其下的层级没有可选的标签。</translation>
        </message>
        <message>
            <source>The lens ended early: %1</source>
            <translation>透镜提前结束：%1</translation>
        </message>
        <message>
            <source>The evaluation ended early: %1</source>
            <translation>评估提前结束：%1</translation>
        </message>
        <message>
            <source>must be token ids separated by commas, as in 1,15,204.</source>
            <translation>必须是以逗号分隔的词元 ID，例如 1,15,204。</translation>
        </message>
        <message>
            <source>is empty; give token ids separated by commas, as in 1,15,204.</source>
            <translation>为空；请给出以逗号分隔的词元 ID，例如 1,15,204。</translation>
        </message>
        <message>
            <source>must be all, or layers and ranges separated by commas, as in 0,3-5,8.</source>
            <translation>必须是 all，或以逗号分隔的层及范围，例如 0,3-5,8。</translation>
        </message>
        <message>
            <source>is empty; give all, or layers as in 0,3-5,8.</source>
            <translation>为空；请给出 all，或层，例如 0,3-5,8。</translation>
        </message>
        <message>
            <source>model %1</source>
            <translation>模型 %1</translation>
        </message>
        <message>
            <source>is not open; open it first.</source>
            <translation>未打开；请先打开。</translation>
        </message>
        <message>
            <source>is no name of a host; write it as ssh takes it, as in user@gpu-server.</source>
            <translation>不是主机名；请按 ssh 接受的形式书写，例如 user@gpu-server。</translation>
        </message>
        <message>
            <source>did not answer within %1 s; look whether the host is there and strata-cli is installed on it.</source>
            <translation>在 %1 s 内没有应答；请检查主机是否在线且已安装 strata-cli。</translation>
        </message>
        <message>
            <source>did not start strata-cli serve; look whether the host is there and Strata is installed on it.</source>
            <translation>未能启动 strata-cli serve；请检查主机是否在线且已安装 Strata。</translation>
        </message>
        <message>
            <source>did not start strata-cli serve (%1); look whether the host is there and Strata is installed on it.</source>
            <translation>未能启动 strata-cli serve（%1）；请检查主机是否在线且已安装 Strata。</translation>
        </message>
        <message>
            <source>stopped in the middle of an answer; what was computed so far is kept. Open the model again.</source>
            <translation>在应答中途停止；已计算的内容予以保留。请重新打开模型。</translation>
        </message>
        <message>
            <source>stopped in the middle of an answer (%1); what was computed so far is kept. Open the model again.</source>
            <translation>在应答中途停止（%1）；已计算的内容予以保留。请重新打开模型。</translation>
        </message>
        <message>
            <source>ended; what was computed so far is kept. Open the model again.</source>
            <translation>已结束；已计算的内容予以保留。请重新打开模型。</translation>
        </message>
        <message>
            <source>ended (%1); what was computed so far is kept. Open the model again.</source>
            <translation>已结束（%1）；已计算的内容予以保留。请重新打开模型。</translation>
        </message>
        <message>
            <source>answered what cannot be read (%1); what was computed so far is kept. Open the model again.</source>
            <translation>给出了无法读取的应答（%1）；已计算的内容予以保留。请重新打开模型。</translation>
        </message>
        <message>
            <source>speaks version %1 of the protocol (Strata %2), and this program version %3; install the same Strata on both sides.</source>
            <translation>使用协议版本 %1 (Strata %2)，而本程序使用版本 %3；请在两端安装相同的 Strata。</translation>
        </message>
        <message>
            <source>did not answer as strata-cli serve does, but with &quot;%1&quot;; look whether the command starts strata-cli there and prints nothing before.</source>
            <translation>未按 strata-cli serve 的方式应答，而是给出“%1”；请检查该命令是否在那里启动 strata-cli，且之前没有任何输出。</translation>
        </message>
        <message>
            <source>cannot be started (%1); look whether it is installed.</source>
            <translation>无法启动（%1）；请检查是否已安装。</translation>
        </message>
        <message>
            <source>is a Git LFS pointer in place of the file itself, which was not fetched; run &quot;git lfs pull&quot; in its folder, or download the file.</source>
            <translation>是 Git LFS 指针而非文件本身，文件尚未获取；请在其文件夹中运行 &quot;git lfs pull&quot;，或下载该文件。</translation>
        </message>
        <message>
            <source>is a Git LFS pointer in place of the file itself of %1 bytes, which was not fetched; run &quot;git lfs pull&quot; in its folder, or download the file.</source>
            <translation>是 Git LFS 指针而非 %1 字节的文件本身，文件尚未获取；请在其文件夹中运行 &quot;git lfs pull&quot;，或下载该文件。</translation>
        </message>
        <message>
            <source>has a token longer than 4096 bytes.</source>
            <translation>含有超过 4096 字节的词元。</translation>
        </message>
        <message>
            <source>gives the token %1 an id that no vocabulary has.</source>
            <translation>给词元 %1 的 ID 不会出现在任何词表中。</translation>
        </message>
        <message>
            <source>&quot;added_tokens_decoder&quot; must be an object of ids and tokens.</source>
            <translation>&quot;added_tokens_decoder&quot; 必须是由 ID 和词元组成的对象。</translation>
        </message>
        <message>
            <source>&quot;added_tokens_decoder&quot; must give an object with a text &quot;content&quot; for every id, as for %1.</source>
            <translation>&quot;added_tokens_decoder&quot; 必须为每个 ID（包括 %1）给出含有文本 &quot;content&quot; 的对象。</translation>
        </message>
        <message>
            <source>is of the tokenizer class %1, whose rules Strata does not know; of vocab.json with merges.txt it reads %2; put the model&apos;s tokenizer.json beside it.</source>
            <translation>分词器类为 %1，Strata 不认识其规则；对于 vocab.json 与 merges.txt，可读取 %2；请将模型的 tokenizer.json 放在旁边。</translation>
        </message>
        <message>
            <source>has a &quot;kind&quot; that this program does not read (%1).</source>
            <translation>含有本程序无法读取的 &quot;kind&quot;（%1）。</translation>
        </message>
        <message>
            <source>the picture would be too large: choose PDF or SVG, a smaller size, or fewer dots per inch.</source>
            <translation>图像过大：请选择 PDF 或 SVG、更小的尺寸，或更低的每英寸点数。</translation>
        </message>
        <message>
            <source>cannot be looked up: the model has no tokenizer; write it as #ID.</source>
            <translation>无法查找：模型没有分词器；请写成 #ID。</translation>
        </message>
        <message>
            <source>the token &quot;%1&quot;</source>
            <translation>词元“%1”</translation>
        </message>
        <message>
            <source>has no tokenizer, which a text needs; give token ids instead.</source>
            <translation>没有文本所需的分词器；请改为给出词元 ID。</translation>
        </message>
        <message>
            <source>cannot be talked to: %1</source>
            <translation>无法通信：%1</translation>
        </message>
        <message>
            <source>would overwrite what is read; name another folder.</source>
            <translation>会覆盖正在读取的内容；请指定其他文件夹。</translation>
        </message>
        <message>
            <source>would overwrite what is read; name another file.</source>
            <translation>会覆盖正在读取的内容；请指定其他文件。</translation>
        </message>
        <message>
            <source>would overwrite what is read, %1; name another folder.</source>
            <translation>会覆盖正在读取的内容（%1）；请指定其他文件夹。</translation>
        </message>
        <message>
            <source>would overwrite what is read, %1; name another file.</source>
            <translation>会覆盖正在读取的内容（%1）；请指定其他文件。</translation>
        </message>
        <message>
            <source>would overwrite a file that may belong to the model, being in %1; name another file.</source>
            <translation>会覆盖 %1 中可能属于模型的文件；请指定其他文件。</translation>
        </message>
        <message>
            <source>must end in %1.</source>
            <translation>必须以 %1 结尾。</translation>
        </message>
        <message>
            <source>is a file; name a folder.</source>
            <translation>是文件；请指定文件夹。</translation>
        </message>
        <message>
            <source>cannot be made: %1 is a file.</source>
            <translation>无法创建：%1 是文件。</translation>
        </message>
        <message>
            <source>ends within %1, after %2 bytes; it is truncated or damaged, fetch it again.</source>
            <translation>在 %2 字节之后中断，%1 不完整；文件不完整或已损坏，请重新下载。</translation>
        </message>
        <message>
            <source>gives %1 a length of %2 bytes, but only %3 follow; it is truncated or damaged, fetch it again.</source>
            <translation>声明 %1 的长度为 %2 字节，但其后只有 %3 字节；文件不完整或已损坏，请重新下载。</translation>
        </message>
        <message>
            <source>gives %1 the value type %2, which the format does not have; it is damaged.</source>
            <translation>声明 %1 的值类型为 %2，该格式没有此类型；文件已损坏。</translation>
        </message>
        <message>
            <source>nests arrays more than %1 deep in %2.</source>
            <translation>在 %2 中的数组嵌套超过 %1 层。</translation>
        </message>
        <message>
            <source>gives %1 %2 elements, more than the %3 bytes that follow can hold; it is truncated or damaged, fetch it again.</source>
            <translation>声明 %1 有 %2 个元素，超出其后 %3 字节所能容纳的数量；文件不完整或已损坏，请重新下载。</translation>
        </message>
        <message>
            <source>gives element %1 of %2 a length of %3 bytes, but only %4 follow; it is truncated or damaged, fetch it again.</source>
            <translation>声明 %2 的元素 %1 的长度为 %3 字节，但其后只有 %4 字节；文件不完整或已损坏，请重新下载。</translation>
        </message>
        <message>
            <source>says that it has %1 metadata entries, more than its %2 bytes can hold; it is truncated or damaged, fetch it again.</source>
            <translation>声明有 %1 个元数据条目，超出其 %2 字节所能容纳的数量；文件不完整或已损坏，请重新下载。</translation>
        </message>
        <message>
            <source>says that it has %1 tensors, more than its %2 bytes can hold; it is truncated or damaged, fetch it again.</source>
            <translation>声明有 %1 个张量，超出其 %2 字节所能容纳的数量；文件不完整或已损坏，请重新下载。</translation>
        </message>
        <message>
            <source>gives %1 the shape %2, far more than any file can hold.</source>
            <translation>声明 %1 的形状为 %2，远超任何文件所能容纳的大小。</translation>
        </message>
        <message>
            <source>gives %1 rows of %2 elements, which %3 blocks of %4 do not fill.</source>
            <translation>声明 %1 的每行有 %2 个元素，无法由大小为 %4 的 %3 块填满。</translation>
        </message>
        <message>
            <source>gives %1 a name of %2 bytes; it is damaged.</source>
            <translation>声明 %1 的名称为 %2 字节；文件已损坏。</translation>
        </message>
        <message>
            <source>gives %1 %2 dimensions; the format has 1 to 4.</source>
            <translation>声明 %1 有 %2 个维度；该格式允许 1 到 4 个。</translation>
        </message>
        <message>
            <source>gives %1 a dimension of %2; it is damaged.</source>
            <translation>声明 %1 的一个维度为 %2；文件已损坏。</translation>
        </message>
        <message>
            <source>gives %1 the element type %2, which the format&apos;s list does not have.</source>
            <translation>声明 %1 的元素类型为 %2，不在该格式的列表中。</translation>
        </message>
        <message>
            <source>puts %1 at offset %2, which is no multiple of its alignment of %3.</source>
            <translation>将 %1 置于偏移 %2，它不是对齐值 %3 的倍数。</translation>
        </message>
        <message>
            <source>puts %1 (%2 bytes at offset %3) outside its %4 bytes of data; it is truncated or damaged, fetch it again.</source>
            <translation>将 %1（%2 字节，偏移 %3）置于其 %4 字节数据之外；文件不完整或已损坏，请重新下载。</translation>
        </message>
        <message>
            <source>lets tensors %1 and %2 share bytes; it is damaged.</source>
            <translation>张量 %1 与 %2 共用了字节；文件已损坏。</translation>
        </message>
        <message>
            <source>has a metadata key of %1 bytes; the format allows 1 to 65535.</source>
            <translation>含有 %1 字节的元数据键；该格式允许 1 到 65535 字节。</translation>
        </message>
        <message>
            <source>has the metadata key %1 twice.</source>
            <translation>元数据键 %1 出现了两次。</translation>
        </message>
        <message>
            <source>has a &quot;general.alignment&quot; that is not a power of two (%1).</source>
            <translation>&quot;general.alignment&quot; 不是 2 的幂（%1）。</translation>
        </message>
        <message>
            <source>has a &quot;general.alignment&quot; that is not a power of two.</source>
            <translation>&quot;general.alignment&quot; 不是 2 的幂。</translation>
        </message>
        <message>
            <source>has the tensor %1 twice.</source>
            <translation>张量 %1 出现了两次。</translation>
        </message>
        <message>
            <source>is %1, a mixture of experts, which Strata does not read; the nearest type that it reads is &quot;%2&quot;.</source>
            <translation>为 %1，是混合专家模型，Strata 无法读取；可读取的最接近的类型为 &quot;%2&quot;。</translation>
        </message>
        <message>
            <source>is %1, which Strata does not read; the nearest type that it reads is &quot;%2&quot;.</source>
            <translation>为 %1，Strata 无法读取；可读取的最接近的类型为 &quot;%2&quot;。</translation>
        </message>
        <message>
            <source>is missing; it says which family the model belongs to, as in &quot;llama&quot;.</source>
            <translation>缺失；它说明模型属于哪个系列，例如 &quot;llama&quot;。</translation>
        </message>
        <message>
            <source>is %1; Strata reads float32, bfloat16, float16 and float64 weights.</source>
            <translation>为 %1；Strata 可读取 float32、bfloat16、float16 和 float64 权重。</translation>
        </message>
        <message>
            <source>is %1, a rope scaling that Strata does not read; it reads &quot;default&quot;, &quot;linear&quot; and &quot;llama3&quot;.</source>
            <translation>为 %1，Strata 无法读取这种 RoPE 缩放；可读取 &quot;default&quot;、&quot;linear&quot; 和 &quot;llama3&quot;。</translation>
        </message>
        <message>
            <source>of %1 cannot be divided among %2 of %3, and there is no head_dim.</source>
            <translation>为 %1，无法按值为 %3 的 %2 均分，且没有 head_dim。</translation>
        </message>
        <message>
            <source>of %1 cannot be divided among %2 of %3.</source>
            <translation>为 %1，无法按值为 %3 的 %2 均分。</translation>
        </message>
        <message>
            <source>gives heads of %1 dimensions; rotary embeddings need an even number up to 4096.</source>
            <translation>得到的头维度为 %1；旋转位置嵌入要求不超过 4096 的偶数。</translation>
        </message>
        <message>
            <source>gives heads of %1 dimensions; Strata computes up to 4096.</source>
            <translation>得到的头维度为 %1；Strata 最多可计算 4096。</translation>
        </message>
        <message>
            <source>of %1 is not a multiple of %2 of %3.</source>
            <translation>为 %1，不是值为 %3 的 %2 的倍数。</translation>
        </message>
        <message>
            <source>rotates none of a head&apos;s %1 dimensions; it must rotate at least one.</source>
            <translation>未旋转头的 %1 个维度中的任何一个；至少须旋转一个。</translation>
        </message>
        <message>
            <source>other than 1 is not part of a %1 model that Strata reads.</source>
            <translation>不为 1 时，不属于 Strata 可读取的 %1 模型。</translation>
        </message>
        <message>
            <source>scales the rotation of sliding layers, which Strata does not compute.</source>
            <translation>缩放滑动窗口层的旋转，Strata 不支持该计算。</translation>
        </message>
        <message>
            <source>gives rope settings per kind of layer, which %1 models do not have.</source>
            <translation>按层的种类给出 RoPE 设置，而 %1 模型没有这种设置。</translation>
        </message>
        <message>
            <source>must be a list of 0 and 1 for the %1 layers.</source>
            <translation>必须是对应 %1 个层的 0 和 1 的列表。</translation>
        </message>
        <message>
            <source>holds %1; it must hold 0 and 1.</source>
            <translation>含有 %1；只能含有 0 和 1。</translation>
        </message>
        <message>
            <source>is %1; Strata computes &quot;silu&quot;, &quot;gelu&quot;, &quot;gelu_new&quot;, &quot;gelu_pytorch_tanh&quot; and &quot;relu&quot;.</source>
            <translation>为 %1；Strata 可计算 &quot;silu&quot;、&quot;gelu&quot;、&quot;gelu_new&quot;、&quot;gelu_pytorch_tanh&quot; 和 &quot;relu&quot;。</translation>
        </message>
        <message>
            <source>says that the weights are quantised; Strata reads float32, bfloat16 and float16 weights.</source>
            <translation>表明权重已量化；Strata 可读取 float32、bfloat16 和 float16 权重。</translation>
        </message>
        <message>
            <source>is false, which Strata does not compute.</source>
            <translation>为 false，Strata 不支持该计算。</translation>
        </message>
        <message>
            <source>is true, which Strata does not compute.</source>
            <translation>为 true，Strata 不支持该计算。</translation>
        </message>
        <message>
            <source>says that the model is a mixture of experts, which Strata does not compute.</source>
            <translation>表明模型为混合专家模型，Strata 不支持该计算。</translation>
        </message>
        <message>
            <source>is missing; get the file again from where the model was published, or add the key.</source>
            <translation>缺失；请从模型的发布处重新获取该文件，或补上该键。</translation>
        </message>
        <message>
            <source>is missing; it says what the tensors mean, convert the model again.</source>
            <translation>缺失；它说明各张量的含义，请重新转换模型。</translation>
        </message>
        <message>
            <source>is missing; it says how states are normed, convert the model again.</source>
            <translation>缺失；它说明状态如何归一化，请重新转换模型。</translation>
        </message>
        <message>
            <source>must have 1 to 200 characters.</source>
            <translation>必须有 1 到 200 个字符。</translation>
        </message>
        <message>
            <source>is %1; it must be &quot;raw&quot; or &quot;norm&quot;.</source>
            <translation>为 %1；必须是 &quot;raw&quot; 或 &quot;norm&quot;。</translation>
        </message>
        <message>
            <source>has no &quot;weight_map&quot; that says which tensor lies in which shard.</source>
            <translation>没有 &quot;weight_map&quot; 来说明各张量位于哪个分片。</translation>
        </message>
        <message>
            <source>names no file for tensor %1.</source>
            <translation>未为张量 %1 指定文件。</translation>
        </message>
        <message>
            <source>names the shard %1, which is not a file name in its own folder.</source>
            <translation>引用了分片 %1，它不是同一文件夹中的文件名。</translation>
        </message>
        <message>
            <source>names more than 10000 shards.</source>
            <translation>引用了超过 10000 个分片。</translation>
        </message>
        <message>
            <source>names no shard.</source>
            <translation>未引用任何分片。</translation>
        </message>
        <message>
            <source>does not say which of two shards has tensor %1, %2 or %3; fetch the index again with the model.</source>
            <translation>未说明张量 %1 位于两个分片 %2 与 %3 中的哪一个；请随模型重新下载索引。</translation>
        </message>
        <message>
            <source>says that tensor %1 is in %2, but it is in none of the shards; the index and the shards are not of one model, fetch both again.</source>
            <translation>称张量 %1 位于 %2，但所有分片中都没有它；索引与分片不属于同一模型，请重新下载两者。</translation>
        </message>
        <message>
            <source>says that tensor %1 is in %2, but it is in %3; the index and the shards are not of one model, fetch both again.</source>
            <translation>称张量 %1 位于 %2，但它位于 %3；索引与分片不属于同一模型，请重新下载两者。</translation>
        </message>
        <message>
            <source>must be a number from %1 to %2, not %3.</source>
            <translation>必须是 %1 到 %2 之间的数字，而不是 %3。</translation>
        </message>
        <message>
            <source>must be a number from %1 to %2, not an object.</source>
            <translation>必须是 %1 到 %2 之间的数字，而不是对象。</translation>
        </message>
        <message>
            <source>must be a number from %1 to %2, not a list.</source>
            <translation>必须是 %1 到 %2 之间的数字，而不是列表。</translation>
        </message>
        <message>
            <source>must be a whole number from %1 to %2, not %3.</source>
            <translation>必须是 %1 到 %2 之间的整数，而不是 %3。</translation>
        </message>
        <message>
            <source>must be a whole number from %1 to %2, not an object.</source>
            <translation>必须是 %1 到 %2 之间的整数，而不是对象。</translation>
        </message>
        <message>
            <source>must be a whole number from %1 to %2, not a list.</source>
            <translation>必须是 %1 到 %2 之间的整数，而不是列表。</translation>
        </message>
        <message>
            <source>must be true or false, not %1.</source>
            <translation>必须是 true 或 false，而不是 %1。</translation>
        </message>
        <message>
            <source>must be true or false, not an object.</source>
            <translation>必须是 true 或 false，而不是对象。</translation>
        </message>
        <message>
            <source>must be true or false, not a list.</source>
            <translation>必须是 true 或 false，而不是列表。</translation>
        </message>
        <message>
            <source>must be a text, not %1.</source>
            <translation>必须是文本，而不是 %1。</translation>
        </message>
        <message>
            <source>must be a text, not an object.</source>
            <translation>必须是文本，而不是对象。</translation>
        </message>
        <message>
            <source>must be a text, not a list.</source>
            <translation>必须是文本，而不是列表。</translation>
        </message>
        <message>
            <source>must be a token id or a list of them, not %1.</source>
            <translation>必须是词元 ID 或其列表，而不是 %1。</translation>
        </message>
        <message>
            <source>must be a token id or a list of them, not an object.</source>
            <translation>必须是词元 ID 或其列表，而不是对象。</translation>
        </message>
        <message>
            <source>must be a token id or a list of them, not a list.</source>
            <translation>必须是词元 ID 或其列表，而不是此类列表。</translation>
        </message>
        <message>
            <source>must be an object, not %1.</source>
            <translation>必须是对象，而不是 %1。</translation>
        </message>
        <message>
            <source>must be an object, not a list.</source>
            <translation>必须是对象，而不是列表。</translation>
        </message>
        <message>
            <source>tensor %1 of shape %2 is missing; fetch the model again, or correct config.json.</source>
            <translation>缺少形状为 %2 的张量 %1；请重新下载模型，或更正 config.json。</translation>
        </message>
        <message>
            <source>tensor %1 of shape %2 is missing, and %3 more that config.json asks for; fetch the model again, or correct config.json.</source>
            <translation>缺少形状为 %2 的张量 %1，以及 config.json 要求的另外 %3 个张量；请重新下载模型，或更正 config.json。</translation>
        </message>
        <message>
            <source>tensor %1 of shape %2 is missing; fetch the model again, or convert it again.</source>
            <translation>缺少形状为 %2 的张量 %1；请重新下载模型，或重新转换。</translation>
        </message>
        <message>
            <source>tensor %1 of shape %2 is missing (a model that shares the embedding says &quot;tie_word_embeddings&quot;: true in config.json); fetch the model again, or correct config.json.</source>
            <translation>缺少形状为 %2 的张量 %1（共享嵌入的模型会在 config.json 中写明 &quot;tie_word_embeddings&quot;: true）；请重新下载模型，或更正 config.json。</translation>
        </message>
        <message>
            <source>tensor %1 of shape %2 is missing, and %3 more that the file&apos;s metadata asks for; fetch the model again, or convert it again.</source>
            <translation>缺少形状为 %2 的张量 %1，以及文件元数据要求的另外 %3 个张量；请重新下载模型，或重新转换。</translation>
        </message>
        <message>
            <source>tensor %1 has shape %2, but the file&apos;s metadata asks for %3; the two are not of one model: get both from the same place.</source>
            <translation>张量 %1 的形状为 %2，但文件元数据要求 %3；两者不属于同一模型：请从同一来源获取。</translation>
        </message>
        <message>
            <source>a %1 cannot be called.</source>
            <translation>类型为 %1 的值不能调用。</translation>
        </message>
        <message>
            <source>the attributes of a namespace have texts as names.</source>
            <translation>命名空间的属性必须以文本为名称。</translation>
        </message>
        <message>
            <source>a namespace has no attributes that begin with an underscore.</source>
            <translation>命名空间没有以下划线开头的属性。</translation>
        </message>
        <message>
            <source>%1 is given &quot;%2&quot; twice.</source>
            <translation>%1 两次收到“%2”。</translation>
        </message>
        <message>
            <source>%1 has no parameter &quot;%2&quot;.</source>
            <translation>%1 没有参数“%2”。</translation>
        </message>
        <message>
            <source>%1 takes at most %2 arguments, not %3.</source>
            <translation>%1 最多接受 %2 个参数，而不是 %3 个。</translation>
        </message>
        <message>
            <source>%1 takes at most 1 argument, not %2.</source>
            <translation>%1 最多接受 1 个参数，而不是 %2 个。</translation>
        </message>
        <message>
            <source>this loop is not recursive, so &quot;loop&quot; cannot be called.</source>
            <translation>此循环不是递归循环，因此不能调用 &quot;loop&quot;。</translation>
        </message>
        <message>
            <source>calls and blocks lie too deep in each other.</source>
            <translation>调用与块嵌套过深。</translation>
        </message>
        <message>
            <source>a %1 has no sign.</source>
            <translation>类型为 %1 的值没有正负号。</translation>
        </message>
        <message>
            <source>&quot;**&quot; needs a dictionary, not a %1.</source>
            <translation>&quot;**&quot; 需要字典，而不是类型为 %1 的值。</translation>
        </message>
        <message>
            <source>&quot;**&quot; needs texts as keys.</source>
            <translation>&quot;**&quot; 需要以文本为键。</translation>
        </message>
        <message>
            <source>the template writes more than %1 MiB; Strata renders no further.</source>
            <translation>模板输出超过 %1 MiB；Strata 不再继续渲染。</translation>
        </message>
        <message>
            <source>values lie too deep in each other.</source>
            <translation>值嵌套过深。</translation>
        </message>
        <message>
            <source>nothing can be unpacked from an undefined value.</source>
            <translation>无法对未定义的值解包。</translation>
        </message>
        <message>
            <source>%1 values are expected, not %2.</source>
            <translation>应有 %1 个值，而不是 %2 个。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is no namespace, so &quot;%2&quot; cannot be set.</source>
            <translation>“%1”不是命名空间，因此无法设置“%2”。</translation>
        </message>
        <message>
            <source>map has no argument &quot;%1&quot;.</source>
            <translation>map 没有参数“%1”。</translation>
        </message>
        <message>
            <source>map needs the name of a filter, or attribute=NAME.</source>
            <translation>map 需要过滤器的名称，或 attribute=NAME。</translation>
        </message>
        <message>
            <source>this filter needs the name of an attribute.</source>
            <translation>此过滤器需要属性的名称。</translation>
        </message>
        <message>
            <source>the whole number is too large for Strata (64 bits).</source>
            <translation>整数过大，Strata 无法处理（64 位）。</translation>
        </message>
        <message>
            <source>the whole number is too large for Strata.</source>
            <translation>整数过大，Strata 无法处理。</translation>
        </message>
        <message>
            <source>abs needs a number, not a %1.</source>
            <translation>abs 需要数字，而不是类型为 %1 的值。</translation>
        </message>
        <message>
            <source>the method of round is common, ceil or floor.</source>
            <translation>round 的方法为 common、ceil 或 floor。</translation>
        </message>
        <message>
            <source>round needs a number, not a %1.</source>
            <translation>round 需要数字，而不是类型为 %1 的值。</translation>
        </message>
        <message>
            <source>the precision of round is too large.</source>
            <translation>round 的精度过大。</translation>
        </message>
        <message>
            <source>round needs a finite number.</source>
            <translation>round 需要有限数。</translation>
        </message>
        <message>
            <source>filters lie too deep in each other.</source>
            <translation>过滤器嵌套过深。</translation>
        </message>
        <message>
            <source>there is no filter &quot;%1&quot; that Strata knows.</source>
            <translation>没有 Strata 认识的过滤器“%1”。</translation>
        </message>
        <message>
            <source>there is no test &quot;%1&quot; that Strata knows.</source>
            <translation>没有 Strata 认识的测试“%1”。</translation>
        </message>
        <message>
            <source>a %1 has no length.</source>
            <translation>类型为 %1 的值没有长度。</translation>
        </message>
        <message>
            <source>a generator has no last item.</source>
            <translation>生成器没有最后一项。</translation>
        </message>
        <message>
            <source>items needs a dictionary, not a %1.</source>
            <translation>items 需要字典，而不是类型为 %1 的值。</translation>
        </message>
        <message>
            <source>dictsort sorts by &quot;key&quot; or &quot;value&quot;.</source>
            <translation>dictsort 按 &quot;key&quot; 或 &quot;value&quot; 排序。</translation>
        </message>
        <message>
            <source>dictsort needs a dictionary, not a %1.</source>
            <translation>dictsort 需要字典，而不是类型为 %1 的值。</translation>
        </message>
        <message>
            <source>unique cannot compare a %1.</source>
            <translation>unique 无法比较类型为 %1 的值。</translation>
        </message>
        <message>
            <source>sum does not join texts; use join.</source>
            <translation>sum 不能连接文本；请使用 join。</translation>
        </message>
        <message>
            <source>batch needs a number of items from 1 to 100000.</source>
            <translation>batch 的项数必须在 1 到 100000 之间。</translation>
        </message>
        <message>
            <source>slice needs a number of slices from 1 to 100000.</source>
            <translation>slice 的分段数必须在 1 到 100000 之间。</translation>
        </message>
        <message>
            <source>the indent of tojson is too large.</source>
            <translation>tojson 的缩进过大。</translation>
        </message>
        <message>
            <source>the separators of tojson are two texts.</source>
            <translation>tojson 的分隔符须为两个文本。</translation>
        </message>
        <message>
            <source>indent needs a text, not a %1.</source>
            <translation>indent 需要文本，而不是类型为 %1 的值。</translation>
        </message>
        <message>
            <source>the width of indent is too large.</source>
            <translation>indent 的宽度过大。</translation>
        </message>
        <message>
            <source>format takes values with or without names, not both.</source>
            <translation>format 接受有名称或无名称的值，但不能两者并用。</translation>
        </message>
        <message>
            <source>truncate needs a text, not a %1.</source>
            <translation>truncate 需要文本，而不是类型为 %1 的值。</translation>
        </message>
        <message>
            <source>truncate cannot cut to less than the mark at the end.</source>
            <translation>truncate 无法截短到比末尾标记更短。</translation>
        </message>
        <message>
            <source>the leeway of truncate cannot be negative.</source>
            <translation>truncate 的余量不能为负数。</translation>
        </message>
        <message>
            <source>urlencode needs a text, or pairs of a name and a value.</source>
            <translation>urlencode 需要文本，或由名称和值组成的对。</translation>
        </message>
        <message>
            <source>the format &quot;%1&quot; does not go with a %2.</source>
            <translation>格式“%1”不适用于类型为 %2 的值。</translation>
        </message>
        <message>
            <source>a format is wider than 10000 characters.</source>
            <translation>格式的宽度超过 10000 个字符。</translation>
        </message>
        <message>
            <source>a format has a point without digits behind it.</source>
            <translation>格式中的小数点后没有数字。</translation>
        </message>
        <message>
            <source>the format &quot;%1&quot; is not known.</source>
            <translation>格式“%1”未知。</translation>
        </message>
        <message>
            <source>&quot;%c&quot; needs a single character.</source>
            <translation>&quot;%c&quot; 需要单个字符。</translation>
        </message>
        <message>
            <source>&quot;%d&quot; needs a number, not a %1.</source>
            <translation>&quot;%d&quot; 需要数字，而不是类型为 %1 的值。</translation>
        </message>
        <message>
            <source>&quot;%d&quot; needs a finite number.</source>
            <translation>&quot;%d&quot; 需要有限数。</translation>
        </message>
        <message>
            <source>a whole number is needed, not a %1.</source>
            <translation>需要整数，而不是类型为 %1 的值。</translation>
        </message>
        <message>
            <source>a number is needed, not a %1.</source>
            <translation>需要数字，而不是类型为 %1 的值。</translation>
        </message>
        <message>
            <source>there are fewer values than the text has places for (&quot;%&quot;).</source>
            <translation>值的个数少于文本中的占位符 (&quot;%&quot;)。</translation>
        </message>
        <message>
            <source>there are more values than the text has places for (&quot;%&quot;).</source>
            <translation>值的个数多于文本中的占位符 (&quot;%&quot;)。</translation>
        </message>
        <message>
            <source>&quot;%(name)&quot; needs a dictionary.</source>
            <translation>&quot;%(name)&quot; 需要字典。</translation>
        </message>
        <message>
            <source>a text ends within &quot;%&quot;.</source>
            <translation>文本在 &quot;%&quot; 未完时结束。</translation>
        </message>
        <message>
            <source>a single &quot;}&quot; stands in a format.</source>
            <translation>格式中有单独的 &quot;}&quot;。</translation>
        </message>
        <message>
            <source>a &quot;{&quot; of a format is not closed.</source>
            <translation>格式中的 &quot;{&quot; 未闭合。</translation>
        </message>
        <message>
            <source>a &quot;[&quot; of a format is not closed.</source>
            <translation>格式中的 &quot;[&quot; 未闭合。</translation>
        </message>
        <message>
            <source>a format within a format is not supported by Strata.</source>
            <translation>Strata 不支持格式中嵌套格式。</translation>
        </message>
        <message>
            <source>a format has places with and without numbers.</source>
            <translation>格式中混用了有编号和无编号的占位符。</translation>
        </message>
        <message>
            <source>there are fewer values than the format names.</source>
            <translation>值的个数少于格式所引用的个数。</translation>
        </message>
        <message>
            <source>the format names &quot;%1&quot;, which is not given.</source>
            <translation>格式引用了“%1”，但未给出该值。</translation>
        </message>
        <message>
            <source>the conversion of a format is !r or !s.</source>
            <translation>格式的转换只能是 !r 或 !s。</translation>
        </message>
        <message>
            <source>the step of range cannot be zero.</source>
            <translation>range 的步长不能为零。</translation>
        </message>
        <message>
            <source>a range of more than 100000 numbers is refused.</source>
            <translation>拒绝生成超过 100000 个数字的 range。</translation>
        </message>
        <message>
            <source>the format of strftime_now is too long.</source>
            <translation>strftime_now 的格式过长。</translation>
        </message>
        <message>
            <source>the format of strftime_now writes too much.</source>
            <translation>strftime_now 的格式输出过多。</translation>
        </message>
        <message>
            <source>a %1 cannot be a key of a dictionary.</source>
            <translation>类型为 %1 的值不能作为字典的键。</translation>
        </message>
        <message>
            <source>%1 takes at most 1 argument without a name.</source>
            <translation>%1 最多接受 1 个无名称的参数。</translation>
        </message>
        <message>
            <source>%1 needs pairs of a key and a value.</source>
            <translation>%1 需要由键和值组成的对。</translation>
        </message>
        <message>
            <source>the template refuses these messages: %1</source>
            <translation>模板拒绝这些消息：%1</translation>
        </message>
        <message>
            <source>&quot;%1&quot; cannot be called.</source>
            <translation>“%1”不能调用。</translation>
        </message>
        <message>
            <source>an object of type %1 cannot be written as JSON.</source>
            <translation>类型为 %1 的对象无法写成 JSON。</translation>
        </message>
        <message>
            <source>a key of type %1 cannot be written as JSON.</source>
            <translation>类型为 %1 的键无法写成 JSON。</translation>
        </message>
        <message>
            <source>a comment {# is not closed by #}.</source>
            <translation>注释 {# 未以 #} 闭合。</translation>
        </message>
        <message>
            <source>{% raw %} is not closed by {% endraw %}.</source>
            <translation>{% raw %} 未以 {% endraw %} 闭合。</translation>
        </message>
        <message>
            <source>an output {{ is not closed by }}.</source>
            <translation>输出 {{ 未以 }} 闭合。</translation>
        </message>
        <message>
            <source>a block {% is not closed by %}.</source>
            <translation>块 {% 未以 %} 闭合。</translation>
        </message>
        <message>
            <source>the number %1 begins with a zero.</source>
            <translation>数字 %1 以零开头。</translation>
        </message>
        <message>
            <source>the whole number %1 is too large for Strata (64 bits).</source>
            <translation>整数 %1 过大，Strata 无法处理（64 位）。</translation>
        </message>
        <message>
            <source>a text in quotes is not closed.</source>
            <translation>带引号的文本未闭合。</translation>
        </message>
        <message>
            <source>the escape \%1 in a text is cut short.</source>
            <translation>文本中的转义 \%1 不完整。</translation>
        </message>
        <message>
            <source>an unexpected &quot;%1&quot;.</source>
            <translation>意外的“%1”。</translation>
        </message>
        <message>
            <source>an unexpected character &quot;%1&quot;.</source>
            <translation>意外的字符“%1”。</translation>
        </message>
        <message>
            <source>a %1 cannot be cut into slices.</source>
            <translation>类型为 %1 的值不能切片。</translation>
        </message>
        <message>
            <source>a slice needs whole numbers, not a %1.</source>
            <translation>切片需要整数，而不是类型为 %1 的值。</translation>
        </message>
        <message>
            <source>the step of a slice cannot be zero.</source>
            <translation>切片的步长不能为零。</translation>
        </message>
        <message>
            <source>a %1 holds no items to go through.</source>
            <translation>类型为 %1 的值没有可遍历的项。</translation>
        </message>
        <message>
            <source>a value is needed that is undefined.</source>
            <translation>所需的值未定义。</translation>
        </message>
        <message>
            <source>the template takes more than %1 million steps; Strata renders no further.</source>
            <translation>模板的执行超过 %1 百万步；Strata 不再继续渲染。</translation>
        </message>
        <message>
            <source>the template makes more than %1 MiB of values; Strata renders no further.</source>
            <translation>模板生成的值超过 %1 MiB；Strata 不再继续渲染。</translation>
        </message>
        <message>
            <source>lists lie more than 100 deep in each other.</source>
            <translation>列表嵌套超过 100 层。</translation>
        </message>
        <message>
            <source>dictionaries lie more than 100 deep in each other.</source>
            <translation>字典嵌套超过 100 层。</translation>
        </message>
        <message>
            <source>values lie more than 100 deep in each other.</source>
            <translation>值嵌套超过 100 层。</translation>
        </message>
        <message>
            <source>%1 has no argument &quot;%2&quot;.</source>
            <translation>%1 没有参数“%2”。</translation>
        </message>
        <message>
            <source>%1 needs the argument &quot;%2&quot;.</source>
            <translation>%1 需要参数“%2”。</translation>
        </message>
        <message>
            <source>%1 needs a whole number, not a %2.</source>
            <translation>%1 需要整数，而不是类型为 %2 的值。</translation>
        </message>
        <message>
            <source>the value is not in the list.</source>
            <translation>列表中没有该值。</translation>
        </message>
        <message>
            <source>loop.cycle needs values to choose from.</source>
            <translation>loop.cycle 需要可供选择的值。</translation>
        </message>
        <message>
            <source>loop.changed does not compare loops.</source>
            <translation>loop.changed 不能比较循环。</translation>
        </message>
        <message>
            <source>a %1 has no method &quot;%2&quot;.</source>
            <translation>类型为 %1 的值没有方法“%2”。</translation>
        </message>
        <message>
            <source>%1 needs a text, not a nothing.</source>
            <translation>%1 需要文本，但没有值。</translation>
        </message>
        <message>
            <source>%1 needs a text, not a %2.</source>
            <translation>%1 需要文本，而不是类型为 %2 的值。</translation>
        </message>
        <message>
            <source>an empty separator splits nothing.</source>
            <translation>空分隔符无法切分。</translation>
        </message>
        <message>
            <source>the text that is looked for is not there.</source>
            <translation>未找到要查找的文本。</translation>
        </message>
        <message>
            <source>%1 needs a text or a tuple of texts, not a %2.</source>
            <translation>%1 需要文本或文本元组，而不是类型为 %2 的值。</translation>
        </message>
        <message>
            <source>join needs texts, not a %1.</source>
            <translation>join 需要文本，而不是类型为 %1 的值。</translation>
        </message>
        <message>
            <source>%1 fills with a single character.</source>
            <translation>%1 只能用单个字符填充。</translation>
        </message>
        <message>
            <source>division by zero.</source>
            <translation>除以零。</translation>
        </message>
        <message>
            <source>integer division or modulo by zero.</source>
            <translation>整数除法或取模的除数为零。</translation>
        </message>
        <message>
            <source>0.0 cannot be raised to a negative power.</source>
            <translation>0.0 不能求负次幂。</translation>
        </message>
        <message>
            <source>float division by zero.</source>
            <translation>浮点除法的除数为零。</translation>
        </message>
        <message>
            <source>float division or modulo by zero.</source>
            <translation>浮点除法或取模的除数为零。</translation>
        </message>
        <message>
            <source>a complex number comes of this power, which Strata does not compute.</source>
            <translation>此次幂运算得到复数，Strata 不支持该计算。</translation>
        </message>
        <message>
            <source>the result is too large for a number.</source>
            <translation>结果过大，无法用数字表示。</translation>
        </message>
        <message>
            <source>the numbers cannot be combined.</source>
            <translation>这些数字无法一起运算。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; does not go with %2 and %3.</source>
            <translation>“%1”不适用于 %2 和 %3。</translation>
        </message>
        <message>
            <source>&quot;in&quot; a text needs a text on its left side, not a %1.</source>
            <translation>对文本使用 &quot;in&quot; 时，左侧需要文本，而不是类型为 %1 的值。</translation>
        </message>
        <message>
            <source>&quot;in&quot; needs something that holds items, not a %1.</source>
            <translation>&quot;in&quot; 需要含有项的值，而不是类型为 %1 的值。</translation>
        </message>
        <message>
            <source>expressions or blocks lie too deep in each other.</source>
            <translation>表达式或块嵌套过深。</translation>
        </message>
        <message>
            <source>the expression has too many parts in a row or in each other.</source>
            <translation>表达式中连续或嵌套的部分过多。</translation>
        </message>
        <message>
            <source>a key is expected in the brackets.</source>
            <translation>方括号中应有键。</translation>
        </message>
        <message>
            <source>tests with &quot;is&quot; cannot follow each other.</source>
            <translation>&quot;is&quot; 测试不能连用。</translation>
        </message>
        <message>
            <source>an argument without a name stands behind one with a name.</source>
            <translation>无名称的参数位于有名称的参数之后。</translation>
        </message>
        <message>
            <source>the template ends before {% %1 %}.</source>
            <translation>模板在 {% %1 %} 之前结束。</translation>
        </message>
        <message>
            <source>{% %1 %} stands in no loop.</source>
            <translation>{% %1 %} 不在循环中。</translation>
        </message>
        <message>
            <source>{% %1 %} is not supported in chat templates by Strata.</source>
            <translation>Strata 不支持在聊天模板中使用 {% %1 %}。</translation>
        </message>
        <message>
            <source>{% %1 %} is no tag that is known, or closes nothing.</source>
            <translation>{% %1 %} 不是已知的标记，或没有可闭合的内容。</translation>
        </message>
        <message>
            <source>the parameter &quot;%1&quot; has no initial value, but one before it has.</source>
            <translation>参数“%1”没有初始值，但其前的参数有。</translation>
        </message>
        <message>
            <source>{% call %} needs a call, &quot;name(…)&quot;.</source>
            <translation>{% call %} 需要调用 &quot;name(…)&quot;。</translation>
        </message>
        <message>
            <source>nothing can be assigned to &quot;%1&quot;.</source>
            <translation>无法给“%1”赋值。</translation>
        </message>
        <message>
            <source>is no valid JSON.</source>
            <translation>不是有效的 JSON。</translation>
        </message>
        <message>
            <source>%1 is expected, not %2.</source>
            <translation>应为 %1，而不是 %2。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is undefined.</source>
            <translation>“%1”未定义。</translation>
        </message>
        <message>
            <source>the value of an &quot;if&quot; without &quot;else&quot; is undefined.</source>
            <translation>没有 &quot;else&quot; 的 &quot;if&quot; 的值未定义。</translation>
        </message>
        <message>
            <source>has %1, but the task &quot;%2&quot; has %3.</source>
            <translation>有 %1，但任务“%2”有 %3。</translation>
        </message>
        <message>
            <source>must be a layer from 1 to %1; layer %2 has the final head.</source>
            <translation>必须是 1 到 %1 之间的层；第 %2 层为最终头所在的层。</translation>
        </message>
        <message>
            <source>has no head to copy.</source>
            <translation>没有可复制的头。</translation>
        </message>
        <message>
            <source>has the head %1 at no known layer; place it before more are added.</source>
            <translation>头 %1 所在的层未知；请先指定其所在的层，再添加更多头。</translation>
        </message>
        <message>
            <source>has no tensor for its final head.</source>
            <translation>没有用于最终头的张量。</translation>
        </message>
        <message>
            <source>holds the tensor %1 of type %2, which is not written.</source>
            <translation>含有类型为 %2 的张量 %1，无法写入。</translation>
        </message>
        <message>
            <source>has a name that another head of the model has; give each a name of its own.</source>
            <translation>与模型的另一个头同名；请为每个头取不同的名称。</translation>
        </message>
        <message>
            <source>every line must hold %s once, where the name goes; &quot;%1&quot; does not.</source>
            <translation>每行必须恰好含有一个 %s 作为名称的位置；“%1”不符合。</translation>
        </message>
        <message>
            <source>holds no template; write one a line, as in: a kind of %s.</source>
            <translation>不含模板；请每行写一个，例如：a kind of %s。</translation>
        </message>
        <message>
            <source>answers %1 levels, but the task has %2.</source>
            <translation>回答了 %1 个层级，但任务有 %2 个。</translation>
        </message>
        <message>
            <source>cannot be written as a model folder (its matrices lie transposed); take the original model folder with its safetensors.</source>
            <translation>无法写成模型文件夹（其矩阵为转置存放）；请使用带有 safetensors 的原始模型文件夹。</translation>
        </message>
        <message>
            <source>cannot be written as a model folder (its rope factors have no name in config.json); take the original model folder with its safetensors.</source>
            <translation>无法写成模型文件夹（其 RoPE 因子在 config.json 中没有对应名称）；请使用带有 safetensors 的原始模型文件夹。</translation>
        </message>
        <message>
            <source>holds a model already, and nothing is overwritten; name another folder.</source>
            <translation>已含有模型，不会覆盖任何内容；请指定其他文件夹。</translation>
        </message>
        <message>
            <source>the folder cannot be made: %1.</source>
            <translation>无法创建文件夹：%1。</translation>
        </message>
        <message>
            <source>must have &quot;tensor&quot;, a name, and &quot;layer&quot;, a number.</source>
            <translation>必须有 &quot;tensor&quot;（名称）和 &quot;layer&quot;（数字）。</translation>
        </message>
        <message>
            <source>must be from 1 to %1, the number of layers.</source>
            <translation>必须在 1 到 %1（层数）之间。</translation>
        </message>
        <message>
            <source>must be an object with &quot;levels&quot;, a list of at least one level.</source>
            <translation>必须是含有 &quot;levels&quot; 的对象，&quot;levels&quot; 为至少含一个层级的列表。</translation>
        </message>
        <message>
            <source>must end in &quot;.weight&quot;.</source>
            <translation>必须以 &quot;.weight&quot; 结尾。</translation>
        </message>
        <message>
            <source>must be a text.</source>
            <translation>必须是文本。</translation>
        </message>
        <message>
            <source>must be a number from 0 to 1000000.</source>
            <translation>必须是 0 到 1000000 之间的数字。</translation>
        </message>
        <message>
            <source>repeats the name or the tensor of another level.</source>
            <translation>与另一层级的名称或张量重复。</translation>
        </message>
        <message>
            <source>must end with the final head, %1 at layer %2.</source>
            <translation>必须以最终头结尾，即第 %2 层的 %1。</translation>
        </message>
        <message>
            <source>has %1 tokens, more than the model&apos;s context of %2; shorten it.</source>
            <translation>有 %1 个词元，超出模型 %2 个词元的上下文；请缩短。</translation>
        </message>
        <message>
            <source>holds the token id %1, but the model has only %2 pieces; the tokenizer belongs to another model.</source>
            <translation>含有词元 ID %1，但模型只有 %2 个片段；该分词器属于另一模型。</translation>
        </message>
        <message>
            <source>names %1 weights for the %2 levels of the task.</source>
            <translation>为任务的 %2 个层级指定了 %1 个权重。</translation>
        </message>
        <message>
            <source>gives two levels to one head; their losses cannot be told apart.</source>
            <translation>将两个层级分给同一个头；无法区分它们的损失。</translation>
        </message>
        <message>
            <source>was left off after step %1; its state is kept there, and the same command goes on from it.</source>
            <translation>在第 %1 步之后中断；其状态保存于此，用同一命令可从该处继续。</translation>
        </message>
        <message>
            <source>no row answers a level of the task, so there is nothing to learn from; give answers in &quot;labels&quot;, or in &quot;think&quot; and &quot;assistant&quot;.</source>
            <translation>没有数据行回答任务的层级，因此没有可学习的内容；请在 &quot;labels&quot; 中，或在 &quot;think&quot; 和 &quot;assistant&quot; 中给出回答。</translation>
        </message>
        <message>
            <source>the log cannot be written.</source>
            <translation>无法写入日志。</translation>
        </message>
        <message>
            <source>the head %1 is the embedding itself, which is part of the base; adapt with untie gives it a matrix of its own.</source>
            <translation>头 %1 就是嵌入本身，属于基础模型；adapt 加 untie 可为其建立独立的矩阵。</translation>
        </message>
        <message>
            <source>gives the id %1, but the model has only %2 pieces; it belongs to another model.</source>
            <translation>给出了 ID %1，但模型只有 %2 个片段；它属于另一模型。</translation>
        </message>
        <message>
            <source>a row has %1 tokens, more than the model&apos;s context of %2; leave it out or set max-text-tokens.</source>
            <translation>有一行数据含 %1 个词元，超出模型 %2 个词元的上下文；请将其去除，或设置 max-text-tokens。</translation>
        </message>
        <message>
            <source>is not the state of a training; remove it to start anew.</source>
            <translation>不是训练状态；请删除它以重新开始。</translation>
        </message>
        <message>
            <source>lacks the tensor %1 in the model&apos;s shape; remove it to start anew.</source>
            <translation>没有符合模型形状的张量 %1；请删除它以重新开始。</translation>
        </message>
        <message>
            <source>tokenizer_config.json beside it %1.</source>
            <translation>旁边的 tokenizer_config.json：%1。</translation>
        </message>
        <message>
            <source>The model has no chat template: its turns are written as its tokenizer&apos;s special tokens suggest, which may not be what it was trained on.</source>
            <translation>模型没有聊天模板：对话轮次按其分词器的特殊词元所示书写，可能与训练时不同。</translation>
        </message>
        <message>
            <source>The model has no chat template, and its tokenizer no tokens for turns: the input stands by itself, without turns.</source>
            <translation>模型没有聊天模板，其分词器也没有表示轮次的词元：输入单独呈现，不分轮次。</translation>
        </message>
        <message>
            <source>is neither a file nor one of %1; did you mean %2?</source>
            <translation>既不是文件，也不是 %1 之一；是否指 %2？</translation>
        </message>
        <message>
            <source>is neither a file nor one of %1.</source>
            <translation>既不是文件，也不是 %1 之一。</translation>
        </message>
        <message>
            <source>is no field of the task &quot;%1&quot;, which has %2; did you mean %3?</source>
            <translation>不是任务“%1”的字段，该任务的字段为 %2；是否指 %3？</translation>
        </message>
        <message>
            <source>is no field of the task &quot;%1&quot;, which has %2.</source>
            <translation>不是任务“%1”的字段，该任务的字段为 %2。</translation>
        </message>
        <message>
            <source>is no saved evaluation: &quot;format&quot; must be &quot;strata-evaluation&quot;.</source>
            <translation>不是已保存的评估：&quot;format&quot; 必须是 &quot;strata-evaluation&quot;。</translation>
        </message>
        <message>
            <source>is no saved note: &quot;format&quot; must be &quot;strata-note&quot;.</source>
            <translation>不是已保存的笔记：&quot;format&quot; 必须是 &quot;strata-note&quot;。</translation>
        </message>
        <message>
            <source>is not the name of the evaluation&apos;s level at this place.</source>
            <translation>不是评估中此处层级的名称。</translation>
        </message>
        <message>
            <source>must have an entry for every level of the evaluation.</source>
            <translation>必须为评估的每个层级各有一个条目。</translation>
        </message>
        <message>
            <source>must be at least the number of records.</source>
            <translation>必须不小于记录数。</translation>
        </message>
        <message>
            <source>must be &quot;label&quot; or &quot;text&quot;.</source>
            <translation>必须是 &quot;label&quot; 或 &quot;text&quot;。</translation>
        </message>
        <message>
            <source>has no &quot;kind&quot;.</source>
            <translation>没有 &quot;kind&quot;。</translation>
        </message>
        <message>
            <source>is longer than 1 MiB.</source>
            <translation>超过 1 MiB。</translation>
        </message>
        <message>
            <source>This LibTorch cannot compute in float16 on the processor; float32 is used instead.</source>
            <translation>此 LibTorch 无法在处理器上以 float16 计算；改用 float32。</translation>
        </message>
        <message>
            <source>A text of one token has no next token: there are no headless curves.</source>
            <translation>只有一个词元的文本没有下一个词元：没有无头曲线。</translation>
        </message>
        <message>
            <source>is not one of final, embedding%1.</source>
            <translation>不是 final、embedding%1 之一。</translation>
        </message>
        <message>
            <source>is not one of auto, f32, bf16, f16.</source>
            <translation>不是 auto、f32、bf16、f16 之一。</translation>
        </message>
        <message>
            <source>is &quot;%1&quot;, which is no statistic.</source>
            <translation>为“%1”，不是统计量。</translation>
        </message>
        <message>
            <source>is missing, and so are &quot;error&quot;, &quot;progress&quot; and &quot;snapshot&quot;.</source>
            <translation>缺失，&quot;error&quot;、&quot;progress&quot; 和 &quot;snapshot&quot; 也缺失。</translation>
        </message>
        <message>
            <source>is &quot;%1&quot;, which is not known here.</source>
            <translation>为“%1”，此处不认识该值。</translation>
        </message>
        <message>
            <source>is &quot;%1&quot;, which is not known there.</source>
            <translation>为“%1”，该处不认识该值。</translation>
        </message>
        <message>
            <source>must be 0 to 1000.</source>
            <translation>必须在 0 到 1000 之间。</translation>
        </message>
        <message>
            <source>must be 0 or more.</source>
            <translation>必须为 0 或更大。</translation>
        </message>
        <message>
            <source>must be 1 or more.</source>
            <translation>必须为 1 或更大。</translation>
        </message>
        <message>
            <source>must be a position of the text.</source>
            <translation>必须是文本中的位置。</translation>
        </message>
        <message>
            <source>must be a block of the model, counted from 1.</source>
            <translation>必须是模型的块，从 1 开始计数。</translation>
        </message>
        <message>
            <source>is there twice.</source>
            <translation>出现了两次。</translation>
        </message>
        <message>
            <source>the file of the records does not exist.</source>
            <translation>记录文件不存在。</translation>
        </message>
        <message>
            <source>is not a regular file, so it holds no records.</source>
            <translation>不是普通文件，因此不含记录。</translation>
        </message>
        <message>
            <source>is longer than %1 MiB; each line must be one record.</source>
            <translation>超过 %1 MiB；每行必须是一条记录。</translation>
        </message>
        <message>
            <source>does not say under &quot;evaluation&quot; what the records are of; open them by their evaluation, FILE.strata.</source>
            <translation>未在 &quot;evaluation&quot; 下说明记录所属的评估；请通过其评估 FILE.strata 打开。</translation>
        </message>
        <message>
            <source>is gone: the file was shortened meanwhile.</source>
            <translation>已不存在：文件在此期间被截短。</translation>
        </message>
        <message>
            <source>is not there: the evaluation has %1.</source>
            <translation>不存在：评估有 %1。</translation>
        </message>
        <message>
            <source>is not there: %1 has %2.</source>
            <translation>不存在：%1 有 %2。</translation>
        </message>
        <message>
            <source>holds records of another evaluation, with %1.</source>
            <translation>含有另一评估的记录，该评估使用%1。</translation>
        </message>
        <message>
            <source>holds %1, but the evaluation has %2; a part of the file is missing.</source>
            <translation>含有 %1，但评估有 %2；文件缺失一部分。</translation>
        </message>
        <message>
            <source>the evaluation&apos;s records cannot be read: %1.</source>
            <translation>无法读取评估的记录：%1。</translation>
        </message>
        <message>
            <source>cannot stand beside &quot;records&quot;.</source>
            <translation>不能与 &quot;records&quot; 同时出现。</translation>
        </message>
        <message>
            <source>must be from 1 to &quot;of&quot;.</source>
            <translation>必须在 1 到 &quot;of&quot; 之间。</translation>
        </message>
        <message>
            <source>must be %1 or larger.</source>
            <translation>必须为 %1 或更大。</translation>
        </message>
        <message>
            <source>holds no row that could be evaluated. The first: %1</source>
            <translation>不含可评估的数据行。首个问题：%1</translation>
        </message>
        <message>
            <source>cannot stop anything: the task &quot;%1&quot; has no level of this name.</source>
            <translation>无法使任何内容停止：任务“%1”没有此名称的层级。</translation>
        </message>
        <message>
            <source>is no shard of the same evaluation as %1: it has %2.</source>
            <translation>与 %1 不是同一评估的分片：它使用%2。</translation>
        </message>
        <message>
            <source>is shard %1, but %2 is shard %3; the rows were parted in two ways.</source>
            <translation>是分片 %1，但 %2 是分片 %3；数据行的划分方式不一致。</translation>
        </message>
        <message>
            <source>is not complete: it has %1 of %2; go on with eval --resume.</source>
            <translation>不完整：仅有 %1（共 %2）；请用 eval --resume 继续。</translation>
        </message>
        <message>
            <source>is shard %1, and so is %2; each must be named once.</source>
            <translation>是分片 %1，%2 也是；每个分片只能指定一次。</translation>
        </message>
        <message>
            <source>is one of %1, and shard %2 is not among the files; name all of them.</source>
            <translation>是 %1之一，而文件中没有分片 %2；请指定全部分片。</translation>
        </message>
        <message>
            <source>would be written over the records of %1; give another name.</source>
            <translation>会覆盖 %1 的记录；请指定其他名称。</translation>
        </message>
        <message>
            <source>needs the files of the shards.</source>
            <translation>需要各分片的文件。</translation>
        </message>
        <message>
            <source>must be 0 to 4096.</source>
            <translation>必须在 0 到 4096 之间。</translation>
        </message>
        <message>
            <source>must be &quot;constrained&quot;, &quot;free&quot; or &quot;scored&quot;.</source>
            <translation>必须是 &quot;constrained&quot;、&quot;free&quot; 或 &quot;scored&quot;。</translation>
        </message>
        <message>
            <source>must be &quot;sum&quot; or &quot;token-mean&quot;.</source>
            <translation>必须是 &quot;sum&quot; 或 &quot;token-mean&quot;。</translation>
        </message>
        <message>
            <source>must be one of exact, normalised, nearest.</source>
            <translation>必须是 exact、normalised、nearest 之一。</translation>
        </message>
        <message>
            <source>must be 0 or larger.</source>
            <translation>必须为 0 或更大。</translation>
        </message>
        <message>
            <source>must be 1 or larger.</source>
            <translation>必须为 1 或更大。</translation>
        </message>
        <message>
            <source>Level &quot;%1&quot;: the label &quot;%2&quot; does not lie below the answer of the level above.</source>
            <translation>层级“%1”：标签“%2”不在上一层级的回答之下。</translation>
        </message>
        <message>
            <source>There are no paths to be ranked: no level of the task answers with a label.</source>
            <translation>没有可排名的路径：任务没有以标签回答的层级。</translation>
        </message>
        <message>
            <source>Cancelled while the most probable paths were looked for: they are missing.</source>
            <translation>已在查找最可能的路径时取消：缺少这些路径。</translation>
        </message>
        <message>
            <source>The most probable paths are missing: %1</source>
            <translation>缺少最可能的路径：%1</translation>
        </message>
        <message>
            <source>cannot be read to its end.</source>
            <translation>无法读取到末尾。</translation>
        </message>
        <message>
            <source>the text is empty.</source>
            <translation>文本为空。</translation>
        </message>
        <message>
            <source>the key &quot;%1&quot; must be a string or an array of strings.</source>
            <translation>键 &quot;%1&quot; 必须是字符串或字符串数组。</translation>
        </message>
        <message>
            <source>is a row of %1, but those before it are rows of %2; a file holds rows of one kind.</source>
            <translation>数据行类别为 %1，而之前的数据行类别为 %2；一个文件只能含同一类数据行。</translation>
        </message>
        <message>
            <source>has the label %1 in column %2, but none in the column of the level above.</source>
            <translation>在列 %2 中有标签 %1，但上一层级的列中没有标签。</translation>
        </message>
        <message>
            <source>there is nothing to be saved; choose a document under Runs</source>
            <translation>没有可保存的内容；请在“运行”下选择文档</translation>
        </message>
        <message>
            <source>save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>are not in the weights.</source>
            <translation>不在权重中。</translation>
        </message>
        <message>
            <source>are %1 %2; a list of I64 or I32 is needed.</source>
            <translation>为 %1 %2；需要 I64 或 I32 列表。</translation>
        </message>
        <message>
            <source>have the id %1, outside the vocabulary of %2; they are another model&apos;s.</source>
            <translation>含有 ID %1，超出 %2 的词表；它们属于另一模型。</translation>
        </message>
        <message>
            <source>have the id %1 twice.</source>
            <translation>含有两个相同的 ID %1。</translation>
        </message>
        <message>
            <source>gives the final head %1 token ids or a bias; the final head has a row for every token and nothing else: give the level a tensor of another name.</source>
            <translation>为最终头 %1 指定了词元 ID 或偏置；最终头为每个词元各有一行，此外没有其他内容：请为该层级指定另一名称的张量。</translation>
        </message>
        <message>
            <source>holds the tensor %1, which is no part of a LoRA that is read (lora_A, lora_B, and whole tensors of the base); merge the adapter with PEFT (merge_and_unload) and open the result.</source>
            <translation>含有张量 %1，它不属于可读取的 LoRA（lora_A、lora_B 以及基础模型的完整张量）；请用 PEFT 合并适配器 (merge_and_unload) 并打开结果。</translation>
        </message>
        <message>
            <source>has the tensor %1 as %2 %3, but this base asks for a float %4; the adapter was made for another model.</source>
            <translation>张量 %1 为 %2 %3，但此基础模型要求浮点 %4；该适配器是为另一模型制作的。</translation>
        </message>
        <message>
            <source>has one half of the update of %1 only; fetch it again.</source>
            <translation>只含 %1 更新的一半；请重新下载。</translation>
        </message>
        <message>
            <source>updates %1, which is no linear map; such an update is not read.</source>
            <translation>更新了 %1，它不是线性映射；无法读取此类更新。</translation>
        </message>
        <message>
            <source>&quot;alpha_pattern&quot; must hold numbers.</source>
            <translation>&quot;alpha_pattern&quot; 必须含有数字。</translation>
        </message>
        <message>
            <source>is an adapter itself, and one only is laid over a base; give the base as the model.</source>
            <translation>本身就是适配器，而基础模型上只能叠加一个适配器；请将基础模型指定为模型。</translation>
        </message>
        <message>
            <source>names %1 as its base, another adapter.</source>
            <translation>将另一适配器 %1 指定为其基础模型。</translation>
        </message>
        <message>
            <source>would hold updates of the ranks %1 and %2; all have one rank.</source>
            <translation>将含有秩为 %1 和 %2 的更新；所有更新的秩必须相同。</translation>
        </message>
        <message>
            <source>is a lens, not heads.</source>
            <translation>是透镜，而不是头。</translation>
        </message>
        <message>
            <source>has the version %1 of heads files; this program reads version 1, a newer one may read it.</source>
            <translation>使用语言头文件的版本 %1；本程序读取版本 1，较新的程序或可读取。</translation>
        </message>
        <message>
            <source>holds Medusa heads, which foretell later tokens through a block of their own; such heads are not read.</source>
            <translation>含有 Medusa 头，它们通过自带的块预测更后面的词元；无法读取此类头。</translation>
        </message>
        <message>
            <source>holds the tensor %1, which is no head by its name, and no &quot;hdlm&quot; in its metadata says what it is.</source>
            <translation>含有张量 %1，按名称不是头，元数据中也没有 &quot;hdlm&quot; 说明其用途。</translation>
        </message>
        <message>
            <source>holds no head.</source>
            <translation>不含头。</translation>
        </message>
        <message>
            <source>holds values in %1 that are not finite (NaN or infinity).</source>
            <translation>在 %1 中含有非有限值（NaN 或无穷大）。</translation>
        </message>
        <message>
            <source>names the tensor %1, which it does not hold.</source>
            <translation>引用了张量 %1，但其中不含该张量。</translation>
        </message>
        <message>
            <source>gives the head %1 to two levels; each has one of its own.</source>
            <translation>将头 %1 分给两个层级；每个层级须有自己的头。</translation>
        </message>
        <message>
            <source>holds the tensor %1, which belongs to none of its levels.</source>
            <translation>含有张量 %1，它不属于其任何层级。</translation>
        </message>
        <message>
            <source>has the final head %1 read layer %2; it reads layer %3.</source>
            <translation>让最终头 %1 读取第 %2 层；它读取第 %3 层。</translation>
        </message>
        <message>
            <source>has the name %1, which another head has.</source>
            <translation>名称为 %1，与另一个头同名。</translation>
        </message>
        <message>
            <source>has the name of the last level, which the final head answers; give it another.</source>
            <translation>使用了最后一个层级的名称，而该层级由最终头回答；请另取名称。</translation>
        </message>
        <message>
            <source>holds an adapter already, and nothing is overwritten; name another folder.</source>
            <translation>已含有适配器，不会覆盖任何内容；请指定其他文件夹。</translation>
        </message>
        <message>
            <source>has rows for some tokens only, or a bias; the loss of such a head is not computed, its cross-entropy is among what eval gives.</source>
            <translation>只为部分词元设有行，或带有偏置；不计算此类头的损失，其交叉熵包含在 eval 的输出中。</translation>
        </message>
        <message>
            <source>has rows for some tokens only, or a bias; such a head is not trained further. Begin with its base and %1.</source>
            <translation>只为部分词元设有行，或带有偏置；此类头不再继续训练。请从其基础模型和 %1 开始。</translation>
        </message>
        <message>
            <source>is given twice; each new head reads a layer of its own.</source>
            <translation>被指定了两次；每个新头须读取各自的层。</translation>
        </message>
        <message>
            <source>would decode at %1 layers, but has %2; a hierarchical model has fewer levels than layers: leave a head out.</source>
            <translation>将在 %1 个层上解码，但只有 %2 个层；层次化模型的层级数须少于层数：请去掉一个头。</translation>
        </message>
        <message>
            <source>has a heads file or an adapter laid over it already, whose heads a second file would push out; open the base by itself, or write a whole model.</source>
            <translation>已叠加语言头文件或适配器，第二个文件会取代其中的头；请单独打开基础模型，或写出完整模型。</translation>
        </message>
        <message>
            <source>is the folder of the base itself, which stays as it is; name another folder.</source>
            <translation>是基础模型自身的文件夹，基础模型保持不变；请指定其他文件夹。</translation>
        </message>
        <message>
            <source>asks for rank %1, but %2 is %3 × %4.</source>
            <translation>要求秩为 %1，但 %2 为 %3 × %4。</translation>
        </message>
        <message>
            <source>is an evaluation without any record; there is nothing to score.</source>
            <translation>是没有任何记录的评估；没有可评分的内容。</translation>
        </message>
        <message>
            <source>cannot be read, and the records of this evaluation, made by an older version, do not keep what the rows were asked; put the file back in its place.</source>
            <translation>无法读取，而此评估的记录由旧版本生成，未保留向各数据行提出的内容；请将该文件放回原处。</translation>
        </message>
        <message>
            <source>has another row %1 than the one that was evaluated, or none: it has changed since.</source>
            <translation>数据行 %1 与评估时不同，或已不存在：文件此后有改动。</translation>
        </message>
        <message>
            <source>did not answer as strata-cli serve does, but with %1; look whether the command starts strata-cli there and prints nothing before.</source>
            <translation>未按 strata-cli serve 的方式应答，而是给出 %1；请检查该命令是否在那里启动 strata-cli，且之前没有任何输出。</translation>
        </message>
        <message>
            <source>is missing, and so are &quot;error&quot;, &quot;progress&quot;, &quot;records&quot; and &quot;snapshot&quot;.</source>
            <translation>缺失，&quot;error&quot;、&quot;progress&quot;、&quot;records&quot; 和 &quot;snapshot&quot; 也缺失。</translation>
        </message>
        <message>
            <source>is no row that can be read: it needs &quot;think&quot; or &quot;think_1&quot; beside &quot;input&quot;, or &quot;question&quot;, or &quot;text&quot; with &quot;labels&quot;, or &quot;token&quot; with &quot;label&quot;, or &quot;doc_token&quot; with &quot;doc_label&quot;, or the names of its keys given.</source>
            <translation>不是可读取的数据行：除 &quot;input&quot; 外需要 &quot;think&quot; 或 &quot;think_1&quot;，或者需要 &quot;question&quot;，或者需要 &quot;text&quot; 及 &quot;labels&quot;，或者需要 &quot;token&quot; 及 &quot;label&quot;，或者需要 &quot;doc_token&quot; 及 &quot;doc_label&quot;，或者需要给出其键名。</translation>
        </message>
        <message>
            <source>is no saved %1: &quot;format&quot; must be &quot;%2&quot;.</source>
            <translation>不是已保存的 %1：&quot;format&quot; 必须是 &quot;%2&quot;。</translation>
        </message>
        <message>
            <source>the loss is no longer a number; begin anew with a smaller learning-rate.</source>
            <translation>损失已不再是数字；请以更小的 learning-rate 重新开始。</translation>
        </message>
        <message>
            <source>the loss is no longer a number; begin anew with a smaller learning-rate. The state after step %1 is kept in %2.</source>
            <translation>损失已不再是数字；请以更小的 learning-rate 重新开始。第 %1 步之后的状态保存在 %2 中。</translation>
        </message>
        <message>
            <source>another training is at work in this folder; wait for its end, or name another folder.</source>
            <translation>此文件夹中正在进行另一训练；请等待其结束，或指定其他文件夹。</translation>
        </message>
        <message>
            <source>does not say what training it is of; remove it to start anew.</source>
            <translation>未说明属于哪个训练；请删除它以重新开始。</translation>
        </message>
        <message>
            <source>can have no head: the model&apos;s layers are 1 to %1.</source>
            <translation>不能有头：模型的层为 1 到 %1。</translation>
        </message>
        <message>
            <source>is no level of the task %1, which has %2.</source>
            <translation>不是任务 %1 的层级，该任务的层级为 %2。</translation>
        </message>
        <message>
            <source>is answered by no row to train on; give rows that answer it, or leave the level out.</source>
            <translation>没有任何训练数据行回答；请给出回答它的数据行，或去掉该层级。</translation>
        </message>
        <message>
            <source>is answered by no row to measure on; give rows that answer it, or leave the level out.</source>
            <translation>没有任何测量数据行回答；请给出回答它的数据行，或去掉该层级。</translation>
        </message>
        <message>
            <source>is not a sweep; name another folder, or remove it.</source>
            <translation>不是扫描结果；请指定其他文件夹，或删除它。</translation>
        </message>
        <message>
            <source>is a sweep with other options or data: %1. Repeat those, or name another folder.</source>
            <translation>是使用其他选项或数据的扫描结果：%1。请沿用这些选项和数据，或指定其他文件夹。</translation>
        </message>
        <message>
            <source>answers the level %1 with what is none of its labels; mend the row, or leave the level out with level.</source>
            <translation>对层级 %1 的回答不是其标签；请更正该数据行，或用 level 去掉该层级。</translation>
        </message>
        <message>
            <source>answers the level %1 with what is none of its labels there; mend the row, or leave the level out with level.</source>
            <translation>对层级 %1 的回答不是该处的标签；请更正该数据行，或用 level 去掉该层级。</translation>
        </message>
        <message>
            <source>is no head of the model; name one of those that inspect shows.</source>
            <translation>不是模型的头；请指定 inspect 所显示的头之一。</translation>
        </message>
        <message>
            <source>is no block of the model, which has the blocks 1 to %1.</source>
            <translation>不是模型的块，模型的块为 1 到 %1。</translation>
        </message>
        <message>
            <source>needs a final head that can say every token; leave label-rows out.</source>
            <translation>需要能输出所有词元的最终头；请去掉 label-rows。</translation>
        </message>
        <message>
            <source>has no room for the trunk&apos;s states, %1 MiB (%2); make room, raise state-memory, or keep them as state-dtype f16.</source>
            <translation>没有空间存放主干的状态，需要 %1 MiB（%2）；请腾出空间、增大 state-memory，或以 state-dtype f16 保存状态。</translation>
        </message>
        <message>
            <source>a state of the trunk does not fit into float16; keep them as state-dtype f32.</source>
            <translation>主干的某个状态超出 float16 的范围；请以 state-dtype f32 保存状态。</translation>
        </message>
        <message>
            <source>a state of the trunk is no number; check the model&apos;s weights.</source>
            <translation>主干的某个状态不是数字；请检查模型的权重。</translation>
        </message>
        <message>
            <source>belongs to a training with other options or data: %1. Repeat those, or remove it to start anew.</source>
            <translation>属于使用其他选项或数据的训练：%1。请沿用这些选项和数据，或删除它以重新开始。</translation>
        </message>
        <message>
            <source>is no training log: expected JSON Lines with steps and losses, trainer_state.json, a CSV table with a column step, or a TensorBoard event file.</source>
            <translation>不是训练日志：应为含步数和损失的 JSON Lines、trainer_state.json、含 step 列的 CSV 表，或 TensorBoard 事件文件。</translation>
        </message>
        <message>
            <source>has no training log in it; name the log itself, or the folder that training writes.</source>
            <translation>不含训练日志；请指定日志本身，或训练所写入的文件夹。</translation>
        </message>
        <message>
            <source>is larger than 256 MiB, which no trainer_state.json is.</source>
            <translation>大于 256 MiB，trainer_state.json 不可能这么大。</translation>
        </message>
        <message>
            <source>is JSON without &quot;log_history&quot;, so it is no trainer_state.json.</source>
            <translation>是没有 &quot;log_history&quot; 的 JSON，因此不是 trainer_state.json。</translation>
        </message>
        <message>
            <source>no event file can be written there.</source>
            <translation>无法在此处写入事件文件。</translation>
        </message>
        <message>
            <source>is not installed beside this program, nor on the path.</source>
            <translation>未安装在本程序旁边，也不在搜索路径中。</translation>
        </message>
        <message>
            <source>the training could not be started: %1.</source>
            <translation>无法启动训练：%1。</translation>
        </message>
        <message>
            <source>is being written by process %1, which trains; stop it, or give another log and o.</source>
            <translation>正由训练进程 %1 写入；请停止该进程，或指定其他 log 和 o。</translation>
        </message>
        <message>
            <source>not everything could be written.</source>
            <translation>未能全部写入。</translation>
        </message>
        <message>
            <source>the event file could not be written.</source>
            <translation>无法写入事件文件。</translation>
        </message>
        <message>
            <source>does not run on this machine any more.</source>
            <translation>已不在此计算机上运行。</translation>
        </message>
        <message>
            <source>could not be told: %1.</source>
            <translation>无法向其发送指令：%1。</translation>
        </message>
        <message>
            <source>must be running, stopped, finished or failed.</source>
            <translation>必须是 running、stopped、finished 或 failed。</translation>
        </message>
        <message>
            <source>must be [step, number].</source>
            <translation>必须是 [step, number]，即步数和数字。</translation>
        </message>
        <message>
            <source>must have a step above the one before.</source>
            <translation>步数必须大于前一项。</translation>
        </message>
        <message>
            <source>line %1 is no JSON object; it is passed over.</source>
            <translation>第 %1 行不是 JSON 对象；已略过。</translation>
        </message>
        <message>
            <source>line %1 is longer than 16 MiB; it is passed over.</source>
            <translation>第 %1 行超过 16 MiB；已略过。</translation>
        </message>
        <message>
            <source>line %1 has %2 where the header has %3; it is passed over.</source>
            <translation>第 %1 行有 %2，而标题行有 %3；已略过。</translation>
        </message>
        <message>
            <source>line %1 has no whole number as its step; it is passed over.</source>
            <translation>第 %1 行的步数不是整数；已略过。</translation>
        </message>
        <message>
            <source>log_history[%1] is no object; it is passed over.</source>
            <translation>log_history[%1] 不是对象；已略过。</translation>
        </message>
        <message>
            <source>record %1 is no event; it is passed over.</source>
            <translation>记录 %1 不是事件；已略过。</translation>
        </message>
        <message>
            <source>record %1, at byte %2, has a length that does not agree with its checksum; what stands from there on is left out.</source>
            <translation>记录 %1（位于字节 %2）的长度与其校验和不符；其后的内容均已略去。</translation>
        </message>
        <message>
            <source>record %1, at byte %2, does not agree with its checksum; what stands from there on is left out.</source>
            <translation>记录 %1（位于字节 %2）与其校验和不符；其后的内容均已略去。</translation>
        </message>
        <message>
            <source>ends in the middle of record %1; the %2 of it are left out.</source>
            <translation>在记录 %1 中途结束；其中的 %2 已略去。</translation>
        </message>
        <message>
            <source>has more than %1 series; those after &quot;%2&quot; are left out.</source>
            <translation>数据系列超过 %1 个；“%2”之后的已略去。</translation>
        </message>
        <message>
            <source>goes back from step %1 to %2, as a training that was resumed does; what stood after that is replaced.</source>
            <translation>从第 %1 步退回到第 %2 步，如同继续的训练；其后的原有内容被替换。</translation>
        </message>
        <message>
            <source>has more samples than can be kept; those from step %1 on are left out.</source>
            <translation>样例超出可保留的数量；从第 %1 步起的已略去。</translation>
        </message>
        <message>
            <source>has more than %1 points in a series; every second one is kept (of longer ones every fourth …).</source>
            <translation>某个数据系列超过 %1 个点；每两个点保留一个（更长的每四个保留一个……）。</translation>
        </message>
        <message>
            <source>cannot be gone on with: the evaluation that was left off has %1; begin anew.</source>
            <translation>无法继续：中断的评估使用%1；请重新开始。</translation>
        </message>
        <message>
            <source>does not hold the rows of this evaluation any more (%1 were asked for, the file has %2): it was changed, or is another file; evaluate it anew.</source>
            <translation>已不再含有此评估的数据行（所要求的为 %1，文件有 %2）：文件已改动，或是另一文件；请重新评估。</translation>
        </message>
        <message>
            <source>the file of the rows is not there any more; choose it under Labelled rows, and go on again.</source>
            <translation>数据行文件已不存在；请在“带标签的数据行”下选择，然后再次继续。</translation>
        </message>
        <message>
            <source>does not begin with a row: a JSON object of keys and texts.</source>
            <translation>不是以数据行开头：应为由键和文本组成的 JSON 对象。</translation>
        </message>
        <message>
            <source>holds the checkpoints of a training already, and nothing is overwritten; name another folder.</source>
            <translation>已含有训练的检查点，不会覆盖任何内容；请指定其他文件夹。</translation>
        </message>
        <message>
            <source>holds no series of checkpoints (series.json, as train --keep-checkpoints writes it).</source>
            <translation>不含检查点系列（train --keep-checkpoints 所写的 series.json）。</translation>
        </message>
        <message>
            <source>must hold at least one checkpoint.</source>
            <translation>必须含有至少一个检查点。</translation>
        </message>
        <message>
            <source>are more than 100,000.</source>
            <translation>超过 100,000 个。</translation>
        </message>
        <message>
            <source>must not be lower than that of the checkpoint before.</source>
            <translation>不得小于前一检查点的值。</translation>
        </message>
        <message>
            <source>does not say which layers its heads read; open it by itself first.</source>
            <translation>未说明其各头读取哪些层；请先单独打开它。</translation>
        </message>
        <message>
            <source>is empty; write one into the form, which every checkpoint is then asked.</source>
            <translation>为空；请在表单中填写，随后会用它询问每个检查点。</translation>
        </message>
        <message>
            <source>there is no such file.</source>
            <translation>没有这样的文件。</translation>
        </message>
        <message>
            <source>is larger than any figure of Strata&apos;s.</source>
            <translation>大于 Strata 的任何图。</translation>
        </message>
        <message>
            <source>carries no document: it was not exported by Strata, or what it shows was too large to go along.</source>
            <translation>不含文档：它不是由 Strata 导出的，或其所示内容过大而未附带。</translation>
        </message>
        <message>
            <source>the document inside the figure is damaged; open the .strata file that it was made from.</source>
            <translation>图中的文档已损坏；请打开生成该图的 .strata 文件。</translation>
        </message>
        <message>
            <source>TeX reads the numbers beside it by its name: give it one of letters without accents, digits, - and _ alone.</source>
            <translation>TeX 按文件名读取旁边的数字：文件名请只用不带重音的字母、数字、- 和 _。</translation>
        </message>
        <message>
            <source>the figure has %1 shapes, more than TeX takes: choose PDF.</source>
            <translation>图中有 %1 个图形，超出 TeX 的处理能力：请选择 PDF。</translation>
        </message>
        <message>
            <source>must be &quot;strata-composed-figure&quot;; this is no composed figure.</source>
            <translation>必须是 &quot;strata-composed-figure&quot;；这不是组合图。</translation>
        </message>
        <message>
            <source>is empty; a figure has at least one panel.</source>
            <translation>为空；图至少有一个面板。</translation>
        </message>
        <message>
            <source>is a folder: only a file has a hash by which it is known again.</source>
            <translation>是文件夹：只有文件才有可供识别的哈希值。</translation>
        </message>
        <message>
            <source>does not exist; the figure needs the %1 that lay there (SHA-256 %2…). Put it back, or write where it is now into the figure file.</source>
            <translation>不存在；图需要原在此处的 %1 (SHA-256 %2…)。请将其放回，或在图文件中写明其现在的位置。</translation>
        </message>
        <message>
            <source>is a %1, but the figure needs a %2.</source>
            <translation>是 %1，但图需要 %2。</translation>
        </message>
        <message>
            <source>has changed since the figure was saved (SHA-256 %1…, was %2…)</source>
            <translation>自图保存以来已改动（SHA-256 %1…，原为 %2…）</translation>
        </message>
        <message>
            <source>must be relative to the lesson, so that both can be moved together.</source>
            <translation>必须是相对于课程的路径，以便两者一起移动。</translation>
        </message>
        <message>
            <source>is none of a run, a lens or an evaluation, which lessons are about: &quot;format&quot; is %1.</source>
            <translation>不是运行、透镜或评估，而课程只涉及这几类文档：&quot;format&quot; 为 %1。</translation>
        </message>
        <message>
            <source>was made by the model %1, but the lesson is about %2: make the run anew, or correct &quot;model&quot;.</source>
            <translation>由模型 %1 生成，但课程针对 %2：请重新生成该运行，或更正 &quot;model&quot;。</translation>
        </message>
        <message>
            <source>is asked of the run %1, which is not there; there are %2.</source>
            <translation>询问的是运行 %1，但它不存在；现有：%2。</translation>
        </message>
        <message>
            <source>are missing: a lesson has at least one.</source>
            <translation>缺失：课程至少有一个步骤。</translation>
        </message>
        <message>
            <source>the answer could not be written down: %1.</source>
            <translation>无法记下回答：%1。</translation>
        </message>
        <message>
            <source>is no place of an evaluation.</source>
            <translation>不是评估中的位置。</translation>
        </message>
        <message>
            <source>is asked of nothing that a lesson can be about.</source>
            <translation>询问的对象不是课程可涉及的内容。</translation>
        </message>
        <message>
            <source>is %1, but known are %2.</source>
            <translation>为 %1，已知的有 %2。</translation>
        </message>
        <message>
            <source>is longer than %1 bytes.</source>
            <translation>超过 %1 字节。</translation>
        </message>
        <message>
            <source>is %1, which is no action; known are %2.</source>
            <translation>为 %1，不是操作；已知的有 %2。</translation>
        </message>
        <message>
            <source>are more than 12.</source>
            <translation>超过 12 个。</translation>
        </message>
        <message>
            <source>is %1, which is no kind of question; known are %2.</source>
            <translation>为 %1，不是题目类型；已知的有 %2。</translation>
        </message>
        <message>
            <source>is missing: the fact that is the right answer.</source>
            <translation>缺失：应为作为正确答案的事实。</translation>
        </message>
        <message>
            <source>are more than 6.</source>
            <translation>超过 6 个。</translation>
        </message>
        <message>
            <source>name %1 twice.</source>
            <translation>两次引用了 %1。</translation>
        </message>
        <message>
            <source>have no %1, which the step %2 is about.</source>
            <translation>没有步骤 %2 所涉及的 %1。</translation>
        </message>
        <message>
            <source>is one run too many: 20 are read.</source>
            <translation>超出一个运行：最多读取 20 个。</translation>
        </message>
        <message>
            <source>is one step too many: 100 are read.</source>
            <translation>超出一个步骤：最多读取 100 个。</translation>
        </message>
        <message>
            <source>%1 has &quot;%2&quot; among its options, which is no regular file; name a document, or leave it out.</source>
            <translation>%1 的选项中有 &quot;%2&quot;，它不是普通文件；请指定文档，或将其去掉。</translation>
        </message>
        <message>
            <source>comparison</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>alignment</source>
            <translation>对齐</translation>
        </message>
        <message>
            <source>is made of two runs or two lenses, and one of these documents is neither.</source>
            <translation>由两次运行或两个透镜组成，而其中一个文档两者都不是。</translation>
        </message>
        <message>
            <source>is made of two runs or two lenses, and these are one of each; compute the lens of the run, and compare the two lenses.</source>
            <translation>由两次运行或两个透镜组成，而这里各有一个；请计算该运行的透镜，再比较两个透镜。</translation>
        </message>
        <message>
            <source>is no saved run and no saved lens, which are what is compared: its &quot;format&quot; must be &quot;strata-run&quot; or &quot;strata-lens&quot;.</source>
            <translation>既不是保存的运行，也不是保存的透镜，而只有它们可以比较：“format”必须是 &quot;strata-run&quot; 或 &quot;strata-lens&quot;。</translation>
        </message>
        <message>
            <source>must be position, text, level or characters.</source>
            <translation>必须是 position、text、level 或 characters。</translation>
        </message>
        <message>
            <source>is none that a lens has.</source>
            <translation>不是透镜所具有的。</translation>
        </message>
        <message>
            <source>would hold more than 256 MiB, which could not be opened again; compare lenses of fewer layers or positions.</source>
            <translation>将超过 256 MiB，无法再次打开；请比较层数或位置更少的透镜。</translation>
        </message>
        <message>
            <source>would compare %1 with %2 places, which is too many; align by position.</source>
            <translation>将比较 %1 处与 %2 处，过多；请按位置对齐。</translation>
        </message>
        <message>
            <source>needs the levels of a run, and one of the two was read from a text without any; align by position or by text.</source>
            <translation>需要运行的层级，而两者之一读自没有层级的文本；请按位置或文本对齐。</translation>
        </message>
        <message>
            <source>has no statistic in common: compute both lenses with the same --statistics.</source>
            <translation>没有共同的统计量：请用相同的 --statistics 计算两个透镜。</translation>
        </message>
        <message>
            <source>has no %1 on both sides; what both have: %2.</source>
            <translation>两侧并非都有 %1；两者都有的：%2。</translation>
        </message>
        <message>
            <source>cannot be made: the first document is empty.</source>
            <translation>无法生成：第一个文档为空。</translation>
        </message>
        <message>
            <source>cannot be made: the second document is empty.</source>
            <translation>无法生成：第二个文档为空。</translation>
        </message>
        <message>
            <source>finds no token of the one beside one of the other; align by position.</source>
            <translation>找不到可以彼此对应的词元；请按位置对齐。</translation>
        </message>
        <message>
            <source>would have %1 rows of %2 tokens, which is too many; compare fewer layers or heads, or shorter texts.</source>
            <translation>将有 %1 行、每行 %2 个词元，过多；请减少层或头，或比较更短的文本。</translation>
        </message>
        <message>
            <source>has no layer that both lenses were read at.</source>
            <translation>没有两个透镜都读取过的层。</translation>
        </message>
        <message>
            <source>has no head that both runs name.</source>
            <translation>没有两次运行都有的头。</translation>
        </message>
        <message>
            <source>cannot be begun: the task &quot;%1&quot; has no level of this name.</source>
            <translation>无法开始：任务“%1”没有这个名称的层级。</translation>
        </message>
        <message>
            <source>is given whole; it cannot be given its first tokens as well.</source>
            <translation>已整体给出；不能再给出其最初的词元。</translation>
        </message>
        <message>
            <source>cannot begin with token %1, which the model has not.</source>
            <translation>不能以模型没有的词元 %1 开始。</translation>
        </message>
        <message>
            <source>looks for whole labels; it cannot be had together with a level whose first tokens are given.</source>
            <translation>寻找完整的标签；不能与已给出最初词元的层级同时使用。</translation>
        </message>
        <message>
            <source>Level &quot;%1&quot;: no label begins as was given, so it went on freely.</source>
            <translation>层级“%1”：没有标签以所给内容开头，因此自由继续。</translation>
        </message>
        <message>
            <source>has elements of type %1; statistics are of floating-point numbers: %2.</source>
            <translation>的元素类型为 %1；统计量只适用于浮点数：%2。</translation>
        </message>
        <message>
            <source>must be TENSOR@LAYER, as in new_lm_head.weight@25, with :raw or :norm behind it for what it reads.</source>
            <translation>必须为 TENSOR@LAYER 的形式，例如 new_lm_head.weight@25，其后可加 :raw 或 :norm 表示读取的内容。</translation>
        </message>
        <message>
            <source>was made when the head %1 read layer %2 (raw); move it back there, or compute the lens anew.</source>
            <translation>生成时头 %1 读取第 %2 层（原始）；请将该头移回该处，或重新计算透镜。</translation>
        </message>
        <message>
            <source>was made when the head %1 read layer %2 (norm); move it back there, or compute the lens anew.</source>
            <translation>生成时头 %1 读取第 %2 层（归一化）；请将该头移回该处，或重新计算透镜。</translation>
        </message>
        <message>
            <source>is none of the run.</source>
            <translation>不在这次运行中。</translation>
        </message>
        <message>
            <source>is not chosen yet.</source>
            <translation>尚未选择。</translation>
        </message>
        <message>
            <source>are %1 to %2, and the lens has no row of any of them; name layers that it read.</source>
            <translation>是 %1 到 %2，而透镜没有其中任何一层的行；请指定它读取过的层。</translation>
        </message>
        <message>
            <source>is empty: say which file beside the lesson.</source>
            <translation>为空：请指明课程旁的文件。</translation>
        </message>
        <message>
            <source>is a pipe or a device, not a file.</source>
            <translation>是管道或设备，不是文件。</translation>
        </message>
        <message>
            <source>is neither raw nor norm.</source>
            <translation>既不是 raw 也不是 norm。</translation>
        </message>
        <message>
            <source>has more answers than the task has levels.</source>
            <translation>的答案多于任务的层级。</translation>
        </message>
        <message>
            <source>has %1 turns; a conversation has at most %2.</source>
            <translation>有 %1 轮；一次对话最多 %2 轮。</translation>
        </message>
        <message>
            <source>must end with an answer, of the role &quot;assistant&quot;; what is asked now is the input.</source>
            <translation>必须以角色 &quot;assistant&quot; 的回答结束；现在要问的是输入。</translation>
        </message>
        <message>
            <source>takes its turns from the model&apos;s own chat template, which a task file cannot say; begin a new task instead.</source>
            <translation>其轮次取自模型自己的聊天模板，任务文件无法表达；请新建任务。</translation>
        </message>
        <message>
            <source>is no kind of file that a tree of labels is written to: use .json, .txt (indented), .csv, .tsv or .taxonomy.</source>
            <translation>不是可写入标签树的文件类型：请用 .json、.txt（缩进）、.csv、.tsv 或 .taxonomy。</translation>
        </message>
        <message>
            <source>cannot hold what the tree says of itself, as the names of its levels; save it as .json.</source>
            <translation>无法保存标签树自身的信息（如层级名称）；请存为 .json。</translation>
        </message>
        <message>
            <source>cannot hold the ids and further keys of these labels; save them as .json.</source>
            <translation>无法保存这些标签的 id 和其他键；请存为 .json。</translation>
        </message>
        <message>
            <source>belong to a task whose window is closed; save them as a file of their own.</source>
            <translation>属于窗口已关闭的任务；请另存为单独的文件。</translation>
        </message>
        <message>
            <source>has one that is longer than %1 bytes.</source>
            <translation>有一个超过 %1 字节。</translation>
        </message>
        <message>
            <source>was saved as version %1; this program reads version %2.</source>
            <translation>保存为版本 %1；本程序读取版本 %2。</translation>
        </message>
        <message>
            <source>does not begin with a safetensors header.</source>
            <translation>没有以 safetensors 头开始。</translation>
        </message>
        <message>
            <source>has a header that is not valid JSON.</source>
            <translation>的头部不是有效的 JSON。</translation>
        </message>
        <message>
            <source>names tensor %1 twice.</source>
            <translation>两次列出张量 %1。</translation>
        </message>
        <message>
            <source>has %1 bytes after the last tensor.</source>
            <translation>最后一个张量之后还有 %1 字节。</translation>
        </message>
        <message>
            <source>is longer than %1 MiB; each line must be one row of predictions.</source>
            <translation>超过 %1 MiB；每行必须是一行预测。</translation>
        </message>
        <message>
            <source>is not UTF-8 text; convert the file first.</source>
            <translation>不是 UTF-8 文本；请先转换文件。</translation>
        </message>
    </context>
    <context>
        <name>strata::SeriesFigure</name>
        <message>
            <source>Checkpoints</source>
            <translation>检查点</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>第 %1 步</translation>
        </message>
        <message>
            <source>not run yet</source>
            <translation>尚未运行</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>“%1”</translation>
        </message>
        <message>
            <source>step</source>
            <translation>步数</translation>
        </message>
        <message>
            <source>level</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <source>log-probability (nats)</source>
            <translation>对数概率（nats）</translation>
        </message>
    </context>
    <context>
        <name>strata::SeriesView</name>
        <message>
            <source>One prompt at each checkpoint that a training kept. The slider, a click or the arrow keys choose one, and all other views show what it says.</source>
            <translation>在训练保留的每个检查点上运行同一提示。可用滑块、单击或方向键选择检查点，所有其他视图会显示其结果。</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>第 %1 步</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>检查点</translation>
        </message>
        <message>
            <source>The checkpoint that all views show</source>
            <translation>所有视图显示的检查点</translation>
        </message>
        <message>
            <source>with lens</source>
            <translation>含透镜</translation>
        </message>
        <message>
            <source>Also compute the lens of each run</source>
            <translation>同时计算每次运行的透镜</translation>
        </message>
        <message>
            <source>Stop (%1 of %2)</source>
            <translation>停止（%1 / %2）</translation>
        </message>
        <message>
            <source>Run at each</source>
            <translation>逐一运行</translation>
        </message>
        <message>
            <source>What is done is kept</source>
            <translation>已完成的部分予以保留</translation>
        </message>
        <message>
            <source>Run the prompt of the form at every checkpoint</source>
            <translation>在每个检查点上运行表单中的提示</translation>
        </message>
        <message>
            <source>No checkpoints yet. Open the folder “checkpoints” of a training with --keep-checkpoints.</source>
            <translation>尚无检查点。请打开使用 --keep-checkpoints 训练所得的文件夹“checkpoints”。</translation>
        </message>
    </context>
    <context>
        <name>strata::Session</name>
        <message>
            <source>Running</source>
            <translation>运行中</translation>
        </message>
        <message>
            <source>Running “%1”</source>
            <translation>正在运行“%1”</translation>
        </message>
        <message>
            <source>Saving %1</source>
            <translation>正在保存 %1</translation>
        </message>
        <message>
            <source>Clearing the history</source>
            <translation>正在清除历史记录</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>正在打开 %1</translation>
        </message>
        <message>
            <source>Working on files</source>
            <translation>正在处理文件</translation>
        </message>
        <message>
            <source>Computing the lens</source>
            <translation>正在计算透镜</translation>
        </message>
        <message>
            <source>Reading the tracked tokens</source>
            <translation>正在读取被跟踪的词元</translation>
        </message>
        <message>
            <source>Replacing block %1 by a gradient step</source>
            <translation>正在用一步梯度更新替换块 %1</translation>
        </message>
        <message>
            <source>Comparing every two rows</source>
            <translation>正在两两比较各行</translation>
        </message>
        <message>
            <source>Token ids, as in 1, 15, 204</source>
            <translation>词元 ID，例如 1, 15, 204</translation>
        </message>
        <message>
            <source>Close the model that is open, then open this one.</source>
            <translation>请关闭已打开的模型，再打开此模型。</translation>
        </message>
        <message>
            <source>Opening %1 on %2</source>
            <translation>正在 %2 上打开 %1</translation>
        </message>
        <message>
            <source>Evaluating %1</source>
            <translation>正在评估 %1</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>正在写入 %1</translation>
        </message>
        <message>
            <source>Checkpoint %1 of %2</source>
            <translation>检查点 %1 / %2</translation>
        </message>
    </context>
    <context>
        <name>strata::ShortcutSheet</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <source> or </source>
            <translation> 或 </translation>
        </message>
        <message>
            <source>Shortcut of %1</source>
            <translation>%1 的快捷键</translation>
        </message>
        <message>
            <source>Click, then press the keys that are to be the shortcut</source>
            <translation>单击，然后按下要设为快捷键的按键</translation>
        </message>
        <message>
            <source>Click a shortcut to change it.</source>
            <translation>单击快捷键即可更改。</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>press keys …</source>
            <translation>请按键…</translation>
        </message>
        <message>
            <source>Escape leaves it as it is, Backspace takes it away.</source>
            <translation>Escape 保持不变，Backspace 移除快捷键。</translation>
        </message>
        <message>
            <source>%1 is “%2” already; take it away there first.</source>
            <translation>%1 已用于“%2”；请先在该处将其移除。</translation>
        </message>
        <message>
            <source>A key alone is used while typing; hold Ctrl or Alt with it, or take a function key.</source>
            <translation>单个按键用于输入文字；请同时按住 Ctrl 或 Alt，或使用功能键。</translation>
        </message>
        <message>
            <source>It holds from now on.</source>
            <translation>即刻生效。</translation>
        </message>
        <message>
            <source>Restore the de&amp;faults</source>
            <translation>恢复默认值(&amp;F)</translation>
        </message>
        <message>
            <source>Alt with a letter opens a menu; hold Ctrl or Shift as well.</source>
            <translation>Alt 加字母会打开菜单；请同时按住 Ctrl 或 Shift。</translation>
        </message>
    </context>
    <context>
        <name>strata::SpecimenOffer</name>
        <message>
            <source>Open %1</source>
            <translation>打开 %1</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy the command</source>
            <translation>复制命令</translation>
        </message>
        <message>
            <source>Command that brings the base model</source>
            <translation>获取基础模型的命令</translation>
        </message>
        <message>
            <source>%1 with trained heads. %2.</source>
            <translation>%1，带有已训练的头。%2。</translation>
        </message>
        <message>
            <source>Its base model is not on this machine.</source>
            <translation>其基础模型不在此计算机上。</translation>
        </message>
        <message>
            <source>Its base model is not on this machine yet. This command in a terminal brings it:</source>
            <translation>其基础模型尚不在此计算机上。在终端中运行以下命令即可获取：</translation>
        </message>
    </context>
    <context>
        <name>strata::StartPage</name>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>See what each layer says</source>
            <translation>查看每一层的输出</translation>
        </message>
        <message>
            <source>Strata opens a hierarchical decoder language model, runs a prompt, and shows the answer of every head along its depth, how sure each is, and the path of labels that they decode.</source>
            <translation>Strata 可打开层次化解码器语言模型、运行提示，并沿深度显示每个头的回答、各自的确信程度，以及它们解码出的标签路径。</translation>
        </message>
        <message>
            <source>Open the demonstration</source>
            <translation>打开演示模型</translation>
        </message>
        <message>
            <source>Open a model…</source>
            <translation>打开模型…</translation>
        </message>
        <message>
            <source>Open a saved run…</source>
            <translation>打开已保存的运行…</translation>
        </message>
        <message>
            <source>A small model that classifies definitions: domain → family → kind.</source>
            <translation>一个对定义进行分类的小模型：domain → family → kind。</translation>
        </message>
        <message>
            <source>Or drop a model folder, a .safetensors or .gguf file, a .strata run or a task file anywhere in this window.</source>
            <translation>也可以将模型文件夹、.safetensors 或 .gguf 文件、.strata 运行或任务文件拖放到此窗口的任意位置。</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Open another model…</source>
            <translation>打开其他模型…</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>打开 %1</translation>
        </message>
        <message>
            <source>Recent models</source>
            <translation>最近的模型</translation>
        </message>
        <message>
            <source>Recent runs</source>
            <translation>最近的运行</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>正在打开 %1</translation>
        </message>
        <message>
            <source>%1 could not be opened</source>
            <translation>无法打开 %1</translation>
        </message>
        <message>
            <source>Runs of earlier sessions</source>
            <translation>以往会话的运行</translation>
        </message>
        <message>
            <source>Show the run “%1”</source>
            <translation>显示运行“%1”</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>课程</translation>
        </message>
        <message>
            <source>Play the lesson “%1”</source>
            <translation>播放课程“%1”</translation>
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
                <numerusform>%n 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 词元/s</translation>
        </message>
        <message>
            <source>Memory of this program</source>
            <translation>本程序占用的内存</translation>
        </message>
        <message>
            <source>Sequential layer-steps run, of those that the full depth would need for every token</source>
            <translation>已执行的顺序层步数，相对于每个词元都走全深度所需的层步数</translation>
        </message>
        <message>
            <source>Stopped · %1 in %2</source>
            <translation>已停止 · %1，用时 %2</translation>
        </message>
        <message>
            <source>Done · %1 in %2</source>
            <translation>已完成 · %1，用时 %2</translation>
        </message>
        <message>
            <source>%1 of %2 layer-steps (%3 %)</source>
            <translation>%1 / %2 层步（%3%）</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%n 个线程</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s)</source>
            <translation>
                <numerusform>%n 个问题</numerusform>
            </translation>
        </message>
        <message>
            <source>Show the list of problems (%1)</source>
            <translation>显示问题列表（%1）</translation>
        </message>
        <message>
            <source>%1 layer-steps</source>
            <translation>%1 层步</translation>
        </message>
    </context>
    <context>
        <name>strata::StepForm</name>
        <message>
            <source>What the views show</source>
            <translation>视图显示的内容</translation>
        </message>
        <message>
            <source>View</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>as it is</source>
            <translation>保持原样</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Statistic</source>
            <translation>统计量</translation>
        </message>
        <message>
            <source>The place that is selected</source>
            <translation>选中的位置</translation>
        </message>
        <message>
            <source>Hidden until it is revealed</source>
            <translation>揭示前隐藏</translation>
        </message>
        <message>
            <source>Layers above</source>
            <translation>此层以上的层</translation>
        </message>
        <message>
            <source>Answers from level</source>
            <translation>自此层级起的回答</translation>
        </message>
        <message>
            <source>Positions after</source>
            <translation>此位置之后的位置</translation>
        </message>
        <message>
            <source>A trained head</source>
            <translation>已训练的头</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Only the layers</source>
            <translation>仅这些层</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>The legend</source>
            <translation>图例</translation>
        </message>
        <message>
            <source>What is done</source>
            <translation>执行的操作</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <source>the learner runs it</source>
            <translation>由学习者运行</translation>
        </message>
        <message>
            <source>pin a token</source>
            <translation>固定词元</translation>
        </message>
        <message>
            <source>select a place</source>
            <translation>选中位置</translation>
        </message>
        <message>
            <source>open a view</source>
            <translation>打开视图</translation>
        </message>
        <message>
            <source>play it</source>
            <translation>播放</translation>
        </message>
        <message>
            <source>set an option of a view</source>
            <translation>设置视图的选项</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>View (its id)</source>
            <translation>视图（其 ID）</translation>
        </message>
        <message>
            <source>Option</source>
            <translation>选项</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>The step goes on</source>
            <translation>步骤继续的方式</translation>
        </message>
        <message>
            <source>by the button</source>
            <translation>按按钮继续</translation>
        </message>
        <message>
            <source>when the learner has done it</source>
            <translation>学习者完成操作后继续</translation>
        </message>
        <message>
            <source>When it is revealed</source>
            <translation>揭示时</translation>
        </message>
        <message>
            <source>Said after a right answer</source>
            <translation>答对后显示</translation>
        </message>
        <message>
            <source>Said after a wrong answer</source>
            <translation>答错后显示</translation>
        </message>
        <message>
            <source>Said after every answer</source>
            <translation>每次回答后显示</translation>
        </message>
        <message>
            <source>What was hidden is shown</source>
            <translation>显示先前隐藏的内容</translation>
        </message>
        <message>
            <source>The place that is selected then</source>
            <translation>届时选中的位置</translation>
        </message>
        <message>
            <source>Hints, one after the other</source>
            <translation>提示线索，逐条给出</translation>
        </message>
        <message>
            <source>hint</source>
            <translation>提示线索</translation>
        </message>
        <message>
            <source>Says</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>Lights up this place</source>
            <translation>突出显示此位置</translation>
        </message>
        <message>
            <source>Shows the answer</source>
            <translation>显示答案</translation>
        </message>
        <message>
            <source>No step is chosen: add one from what the views show.</source>
            <translation>未选择步骤：请根据视图显示的内容添加一个。</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>For the teacher and the learner&apos;s own run</source>
            <translation>供教师使用及学习者自行运行</translation>
        </message>
        <message>
            <source>Teacher&apos;s note</source>
            <translation>教师备注</translation>
        </message>
        <message>
            <source>What is to be noticed</source>
            <translation>应注意到的内容</translation>
        </message>
        <message>
            <source>Nothing happens here, and that is the point</source>
            <translation>此处不会发生任何变化，而这正是要点</translation>
        </message>
        <message>
            <source>Checked of the learner&apos;s own run</source>
            <translation>对学习者自行运行的检查</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>适用对象</translation>
        </message>
        <message>
            <source>Licence of the texts</source>
            <translation>文本的许可证</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>goal</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>What is learned</source>
            <translation>学习内容</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>run</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Task (its name)</source>
            <translation>任务（其名称）</translation>
        </message>
        <message>
            <source>What the learner is to write</source>
            <translation>学习者需要写的内容</translation>
        </message>
        <message>
            <source>suggestion</source>
            <translation>建议</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>What the lesson relies on</source>
            <translation>课程所依据的论断</translation>
        </message>
        <message>
            <source>claim</source>
            <translation>论断</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>事实</translation>
        </message>
    </context>
    <context>
        <name>strata::SummaryFigure</name>
        <message>
            <source>Results</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>labels |Y|</source>
            <translation>标签 |Y|</translation>
        </message>
        <message>
            <source>labels |Y| that occur</source>
            <translation>出现的标签 |Y|</translation>
        </message>
        <message>
            <source>levels deep</source>
            <translation>层级深度</translation>
        </message>
        <message>
            <source>labels per row</source>
            <translation>每行标签数</translation>
        </message>
        <message>
            <source>rows</source>
            <translation>数据行</translation>
        </message>
        <message>
            <source>Level by level</source>
            <translation>逐层级</translation>
        </message>
        <message>
            <source>level</source>
            <translation>层级</translation>
        </message>
        <message>
            <source>head, layer</source>
            <translation>头，层</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>准确率</translation>
        </message>
        <message>
            <source>with parents</source>
            <translation>含父标签</translation>
        </message>
        <message>
            <source>macro-F1</source>
            <translation>宏平均 F1</translation>
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
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>All metrics</source>
            <translation>所有指标</translation>
        </message>
        <message>
            <source>as strata-cli score gives them; intervals are being computed …</source>
            <translation>与 strata-cli score 给出的一致；正在计算区间 …</translation>
        </message>
        <message>
            <source>metric</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>95 % interval</source>
            <translation>95% 区间</translation>
        </message>
        <message>
            <source>%1 s, %2 rows/s</source>
            <translation>%1 s，%2 行/s</translation>
        </message>
        <message>
            <source>%1 of the layer-tokens of full depth</source>
            <translation>全深度层词元数的 %1</translation>
        </message>
        <message>
            <source>%1: accuracy %2, with parents %3, ECE %4</source>
            <translation>%1：准确率 %2，含父标签 %3，ECE %4</translation>
        </message>
        <message>
            <source>Press to see the rows that are wrong here.</source>
            <translation>按下可查看此处出错的数据行。</translation>
        </message>
        <message>
            <source>counted over</source>
            <translation>统计范围</translation>
        </message>
        <message>
            <source>key</source>
            <translation>键</translation>
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
            <translation>数据</translation>
        </message>
        <message>
            <source>as strata-cli score gives them; 95 % intervals: bootstrap over rows, %1 resamples, seed 0; macro averages are biased in a resample: their value may lie outside</source>
            <translation>与 strata-cli score 给出的一致；95% 区间：对数据行做自助法重采样，%1 次重采样，随机种子 0；宏平均在重采样中有偏：其值可能落在区间之外</translation>
        </message>
    </context>
    <context>
        <name>strata::TaskEditing</name>
        <message>
            <source>Edit a tree of labels</source>
            <translation>编辑标签树</translation>
        </message>
        <message>
            <source>Trees of labels (*.json *.csv *.tsv *.taxonomy *.taxnomy *.txt *.hier)</source>
            <translation>标签树 (*.json *.csv *.tsv *.taxonomy *.taxnomy *.txt *.hier)</translation>
        </message>
        <message>
            <source>Labels of the task</source>
            <translation>任务的标签</translation>
        </message>
    </context>
    <context>
        <name>strata::TaskForm</name>
        <message>
            <source>Fields: what is asked for</source>
            <translation>字段：所询问的内容</translation>
        </message>
        <message>
            <source>Field %1</source>
            <translation>字段 %1</translation>
        </message>
        <message>
            <source>Add a &amp;field</source>
            <translation>添加字段(&amp;F)</translation>
        </message>
        <message>
            <source>add a field</source>
            <translation>添加字段</translation>
        </message>
        <message>
            <source>Levels, in the order in which they answer</source>
            <translation>层级，按回答的顺序</translation>
        </message>
        <message>
            <source>Level %1</source>
            <translation>层级 %1</translation>
        </message>
        <message>
            <source>Add a &amp;level</source>
            <translation>添加层级(&amp;L)</translation>
        </message>
        <message>
            <source>add a level</source>
            <translation>添加层级</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>示例</translation>
        </message>
        <message>
            <source>Example %1</source>
            <translation>示例 %1</translation>
        </message>
        <message>
            <source>Add an &amp;example</source>
            <translation>添加示例(&amp;E)</translation>
        </message>
        <message>
            <source>add an example</source>
            <translation>添加示例</translation>
        </message>
        <message>
            <source>change “%1”</source>
            <translation>更改“%1”</translation>
        </message>
        <message>
            <source>Layout: the marks round each turn</source>
            <translation>布局：每轮前后的标记</translation>
        </message>
        <message>
            <source>%1: move up</source>
            <translation>%1：上移</translation>
        </message>
        <message>
            <source>move up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>%1: move down</source>
            <translation>%1：下移</translation>
        </message>
        <message>
            <source>move down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>%1: remove</source>
            <translation>%1：移除</translation>
        </message>
        <message>
            <source>remove %1</source>
            <translation>移除 %1</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>The tree of labels stands in the task itself.</source>
            <translation>标签树位于任务本身之中。</translation>
        </message>
        <message>
            <source>&amp;Choose a file…</source>
            <translation>选择文件(&amp;C)…</translation>
        </message>
        <message>
            <source>Edit la&amp;bels…</source>
            <translation>编辑标签(&amp;B)…</translation>
        </message>
        <message>
            <source>Write la&amp;bels…</source>
            <translation>编写标签(&amp;B)…</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>What the task is called in runs and on the command line</source>
            <translation>任务在运行中和命令行上的名称</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>What menus call it</source>
            <translation>菜单中的名称</translation>
        </message>
        <message>
            <source>as the name</source>
            <translation>与名称相同</translation>
        </message>
        <message>
            <source>System text</source>
            <translation>系统文本</translation>
        </message>
        <message>
            <source>Stands before the input; may name fields in braces, {name}</source>
            <translation>位于输入之前；可用花括号引用字段，如 {name}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Begin-of-text</source>
            <translation>文本起始词元</translation>
        </message>
        <message>
            <source>One begin-of-text token in front of everything, or none</source>
            <translation>在所有内容之前放置一个文本起始词元，或不放置</translation>
        </message>
        <message>
            <source>New tokens</source>
            <translation>新词元数</translation>
        </message>
        <message>
            <source>That a level may write, at most</source>
            <translation>一个层级最多可写出的数量</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>布局</translation>
        </message>
        <message>
            <source>The strings round each turn: those of a family of models, or a task&apos;s own</source>
            <translation>每轮前后的字符串：某一模型系列的，或任务自己的</translation>
        </message>
        <message>
            <source>plain text</source>
            <translation>纯文本</translation>
        </message>
        <message>
            <source>its own strings</source>
            <translation>自己的字符串</translation>
        </message>
        <message>
            <source>as of every turn</source>
            <translation>与每轮相同</translation>
        </message>
        <message>
            <source>Before everything</source>
            <translation>所有内容之前</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Header</source>
            <translation>头部标记</translation>
        </message>
        <message>
            <source>Before each answer, and before system text and input where those have no header of their own; {role} is whose turn it is; \n is a line end</source>
            <translation>位于每个回答之前，若系统文本与输入没有自己的头部标记，也位于它们之前；{role} 表示该轮的角色；\n 表示换行</translation>
        </message>
        <message>
            <source>End of turn</source>
            <translation>轮次结束</translation>
        </message>
        <message>
            <source>Closes every turn; a level&apos;s answer ends with it</source>
            <translation>结束每一轮；层级的回答到此为止</translation>
        </message>
        <message>
            <source>Separator</source>
            <translation>分隔符</translation>
        </message>
        <message>
            <source>Between a closed turn and what follows</source>
            <translation>位于已结束的一轮与其后内容之间</translation>
        </message>
        <message>
            <source>Header of the input</source>
            <translation>输入的头部标记</translation>
        </message>
        <message>
            <source>End of the input</source>
            <translation>输入的结束标记</translation>
        </message>
        <message>
            <source>Header of the system text</source>
            <translation>系统文本的头部标记</translation>
        </message>
        <message>
            <source>End of the system text</source>
            <translation>系统文本的结束标记</translation>
        </message>
        <message>
            <source>Texts name it in braces; the field “input” is the input itself</source>
            <translation>文本中用花括号引用它；字段“input”即输入本身</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>标题文字</translation>
        </message>
        <message>
            <source>What the window calls it</source>
            <translation>窗口中的名称</translation>
        </message>
        <message>
            <source>Several lines</source>
            <translation>多行</translation>
        </message>
        <message>
            <source>Stands in it at first</source>
            <translation>初始内容</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>头</translation>
        </message>
        <message>
            <source>A head&apos;s name or tensor; without one the model&apos;s heads in order, the last level at the final head</source>
            <translation>头的名称或张量；不指定时按顺序使用模型的各头，最后一个层级使用最终头</translation>
        </message>
        <message>
            <source>in order</source>
            <translation>按顺序</translation>
        </message>
        <message>
            <source>Answers with</source>
            <translation>回答形式</translation>
        </message>
        <message>
            <source>free text</source>
            <translation>自由文本</translation>
        </message>
        <message>
            <source>a label</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Stands for {role} in the header before the answer</source>
            <translation>代入回答之前头部标记中的 {role}</translation>
        </message>
        <message>
            <source>Instruction</source>
            <translation>指令</translation>
        </message>
        <message>
            <source>A turn before the answer. {children} are the labels below the one before, {level1} is the first level&apos;s answer; fields and earlier levels stand in braces by their names.</source>
            <translation>回答之前的一轮。{children} 为上一个标签的下级标签，{level1} 为第一个层级的回答；字段与之前的层级以其名称写在花括号中。</translation>
        </message>
        <message>
            <source>no turn before the answer</source>
            <translation>回答之前没有一轮</translation>
        </message>
        <message>
            <source>Its role</source>
            <translation>其角色</translation>
        </message>
        <message>
            <source>Whose turn the instruction is</source>
            <translation>指令所属轮次的角色</translation>
        </message>
        <message>
            <source>Found by</source>
            <translation>确定方式</translation>
        </message>
        <message>
            <source>Compared by</source>
            <translation>比较依据</translation>
        </message>
        <message>
            <source>What labels are compared by: their tokens&apos; log-probabilities together, or their mean</source>
            <translation>标签的比较依据：其各词元对数概率之和，或其均值</translation>
        </message>
        <message>
            <source>sum over the tokens</source>
            <translation>对各词元求和</translation>
        </message>
        <message>
            <source>mean over the tokens</source>
            <translation>对各词元取均值</translation>
        </message>
        <message>
            <source>File of the tree</source>
            <translation>标签树文件</translation>
        </message>
        <message>
            <source>A tree of labels (.json, .csv, .tsv, .taxonomy, .txt), beside the task or anywhere</source>
            <translation>标签树（.json、.csv、.tsv、.taxonomy、.txt），与任务同在一处或位于任意位置</translation>
        </message>
    </context>
    <context>
        <name>strata::TaskPreview</name>
        <message>
            <source>What the model sees</source>
            <translation>模型看到的内容</translation>
        </message>
        <message>
            <source>Example</source>
            <translation>示例</translation>
        </message>
        <message>
            <source>Text with all marks</source>
            <translation>含全部标记的文本</translation>
        </message>
        <message>
            <source>Pieces and their tokens</source>
            <translation>片段及其词元</translation>
        </message>
        <message>
            <source>piece</source>
            <translation>片段</translation>
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
            <translation>读取方</translation>
        </message>
        <message>
            <source>Shown as of before the last changes: the task cannot be read as it is now.</source>
            <translation>显示的是最近更改之前的内容：任务目前无法读取。</translation>
        </message>
        <message>
            <source>Open a model to see the token ids.</source>
            <translation>打开模型以查看词元 ID。</translation>
        </message>
        <message>
            <source>Choose an example…</source>
            <translation>选择示例…</translation>
        </message>
        <message>
            <source>Answer of %1</source>
            <translation>%1 的回答</translation>
        </message>
        <message>
            <source>head %1, layer %2</source>
            <translation>头 %1，第 %2 层</translation>
        </message>
        <message>
            <source>the model&apos;s head of level %1</source>
            <translation>模型中层级 %1 的头</translation>
        </message>
        <message>
            <source>head %1</source>
            <translation>头 %1</translation>
        </message>
        <message>
            <source>before the input</source>
            <translation>输入之前</translation>
        </message>
        <message>
            <source>the input</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>before %1</source>
            <translation>%1 之前</translation>
        </message>
        <message>
            <source>answer of %1</source>
            <translation>%1 的回答</translation>
        </message>
        <message>
            <source>%1–%2</source>
            <translation>%1–%2</translation>
        </message>
        <message>
            <source>%1, at %2–%3</source>
            <translation>%1，位于 %2–%3</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>in the vocabulary: %1; bytes %2</source>
            <translation>词表中：%1；字节 %2</translation>
        </message>
    </context>
    <context>
        <name>strata::TaskState</name>
        <message>
            <source>type JSON</source>
            <translation>键入 JSON</translation>
        </message>
    </context>
    <context>
        <name>strata::TaskWindow</name>
        <message>
            <source>The task&apos;s file as JSON</source>
            <translation>JSON 形式的任务文件</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>表单</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>&amp;Use this task</source>
            <translation>使用此任务(&amp;U)</translation>
        </message>
        <message>
            <source>Edit &amp;labels…</source>
            <translation>编辑标签(&amp;L)…</translation>
        </message>
        <message>
            <source>Show the &amp;form</source>
            <translation>显示表单(&amp;F)</translation>
        </message>
        <message>
            <source>Show the &amp;JSON</source>
            <translation>显示 JSON(&amp;J)</translation>
        </message>
        <message>
            <source>New task</source>
            <translation>新建任务</translation>
        </message>
        <message>
            <source>%1[*] – Task</source>
            <translation>%1[*] – 任务</translation>
        </message>
        <message>
            <source>Tasks (*.task.json)</source>
            <translation>任务 (*.task.json)</translation>
        </message>
        <message>
            <source>The JSON cannot be read: %1 The form shows what it said before.</source>
            <translation>JSON 无法读取：%1 表单显示的是此前的内容。</translation>
        </message>
        <message>
            <source>It cannot be used yet. %1</source>
            <translation>目前还无法使用。%1</translation>
        </message>
        <message>
            <source>choose labels</source>
            <translation>选择标签</translation>
        </message>
        <message>
            <source>edit labels</source>
            <translation>编辑标签</translation>
        </message>
        <message>
            <source>Choose a tree of labels</source>
            <translation>选择标签树</translation>
        </message>
        <message>
            <source>Trees of labels (*.json *.csv *.tsv *.taxonomy *.taxnomy *.txt *.hier)</source>
            <translation>标签树 (*.json *.csv *.tsv *.taxonomy *.taxnomy *.txt *.hier)</translation>
        </message>
        <message>
            <source>take the labels along</source>
            <translation>随附标签</translation>
        </message>
    </context>
    <context>
        <name>strata::TensorsPage</name>
        <message>
            <source>embedding</source>
            <translation>嵌入</translation>
        </message>
        <message>
            <source>positions</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>attention norm</source>
            <translation>注意力归一化</translation>
        </message>
        <message>
            <source>attention norm bias</source>
            <translation>注意力归一化偏置</translation>
        </message>
        <message>
            <source>query</source>
            <translation>查询</translation>
        </message>
        <message>
            <source>query bias</source>
            <translation>查询偏置</translation>
        </message>
        <message>
            <source>key</source>
            <translation>键</translation>
        </message>
        <message>
            <source>key bias</source>
            <translation>键偏置</translation>
        </message>
        <message>
            <source>value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>value bias</source>
            <translation>值偏置</translation>
        </message>
        <message>
            <source>query, key and value</source>
            <translation>查询、键与值</translation>
        </message>
        <message>
            <source>query, key and value bias</source>
            <translation>查询、键与值偏置</translation>
        </message>
        <message>
            <source>query norm</source>
            <translation>查询归一化</translation>
        </message>
        <message>
            <source>key norm</source>
            <translation>键归一化</translation>
        </message>
        <message>
            <source>attention output</source>
            <translation>注意力输出</translation>
        </message>
        <message>
            <source>attention output bias</source>
            <translation>注意力输出偏置</translation>
        </message>
        <message>
            <source>norm after attention</source>
            <translation>注意力后归一化</translation>
        </message>
        <message>
            <source>norm after attention bias</source>
            <translation>注意力后归一化偏置</translation>
        </message>
        <message>
            <source>MLP norm</source>
            <translation>MLP 归一化</translation>
        </message>
        <message>
            <source>MLP norm bias</source>
            <translation>MLP 归一化偏置</translation>
        </message>
        <message>
            <source>MLP gate</source>
            <translation>MLP 门控</translation>
        </message>
        <message>
            <source>MLP gate bias</source>
            <translation>MLP 门控偏置</translation>
        </message>
        <message>
            <source>MLP up</source>
            <translation>MLP 升维</translation>
        </message>
        <message>
            <source>MLP up bias</source>
            <translation>MLP 升维偏置</translation>
        </message>
        <message>
            <source>MLP gate and up</source>
            <translation>MLP 门控与升维</translation>
        </message>
        <message>
            <source>MLP gate and up bias</source>
            <translation>MLP 门控与升维偏置</translation>
        </message>
        <message>
            <source>MLP down</source>
            <translation>MLP 降维</translation>
        </message>
        <message>
            <source>MLP down bias</source>
            <translation>MLP 降维偏置</translation>
        </message>
        <message>
            <source>norm after MLP</source>
            <translation>MLP 后归一化</translation>
        </message>
        <message>
            <source>norm after MLP bias</source>
            <translation>MLP 后归一化偏置</translation>
        </message>
        <message>
            <source>final norm</source>
            <translation>最终归一化</translation>
        </message>
        <message>
            <source>final norm bias</source>
            <translation>最终归一化偏置</translation>
        </message>
        <message>
            <source>head</source>
            <translation>头</translation>
        </message>
        <message>
            <source>head bias</source>
            <translation>头偏置</translation>
        </message>
        <message>
            <source>token ids of a head</source>
            <translation>头的词元 ID</translation>
        </message>
        <message>
            <source>Tensors</source>
            <translation>张量</translation>
        </message>
        <message>
            <source>Filter by name, part, role or type</source>
            <translation>按名称、部分、作用或类型筛选</translation>
        </message>
        <message>
            <source>Filter tensors</source>
            <translation>筛选张量</translation>
        </message>
        <message>
            <source>By &amp;block</source>
            <translation>按块分组(&amp;B)</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>作用</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>形状</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>Stored</source>
            <translation>存储大小</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <source>&amp;Statistics</source>
            <translation>统计量(&amp;S)</translation>
        </message>
        <message>
            <source>Reads all elements of the tensor, twice</source>
            <translation>读取张量的全部元素，共两遍</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>取消(&amp;C)</translation>
        </message>
        <message>
            <source>Cop&amp;y</source>
            <translation>复制(&amp;Y)</translation>
        </message>
        <message>
            <source>The chosen rows, or all that are shown, with tabs between the columns</source>
            <translation>所选的行，或显示的全部行，列间以制表符分隔</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>导出(&amp;E)…</translation>
        </message>
        <message>
            <source>Writes what is shown, with the statistics that were computed, as CSV or JSON</source>
            <translation>将显示的内容连同已计算的统计量写为 CSV 或 JSON</translation>
        </message>
        <message>
            <source>Progress of the statistics</source>
            <translation>统计量的计算进度</translation>
        </message>
        <message>
            <source>%1 %2 (%3)</source>
            <translation>%1 %2（%3）</translation>
        </message>
        <message>
            <source>Parameters: %1</source>
            <translation>参数：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n tensor(s)</source>
            <translation>
                <numerusform>%n 个张量</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n tensor(s)</source>
            <translation>
                <numerusform>%1 / %n 个张量</numerusform>
            </translation>
        </message>
        <message>
            <source>There was not enough memory for this.</source>
            <translation>内存不足，无法执行此操作。</translation>
        </message>
        <message>
            <source>Choose a tensor to see its statistics.</source>
            <translation>选择一个张量以查看其统计量。</translation>
        </message>
        <message>
            <source>role</source>
            <translation>作用</translation>
        </message>
        <message>
            <source>shape</source>
            <translation>形状</translation>
        </message>
        <message>
            <source>stored as</source>
            <translation>存储类型</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>minimum</source>
            <translation>最小值</translation>
        </message>
        <message>
            <source>maximum</source>
            <translation>最大值</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>均值</translation>
        </message>
        <message>
            <source>standard deviation</source>
            <translation>标准差</translation>
        </message>
        <message>
            <source>root mean square</source>
            <translation>均方根</translation>
        </message>
        <message>
            <source>Frobenius norm</source>
            <translation>Frobenius 范数</translation>
        </message>
        <message>
            <source>elements</source>
            <translation>元素数</translation>
        </message>
        <message>
            <source>zeros</source>
            <translation>零</translation>
        </message>
        <message>
            <source>NaN</source>
            <translation>NaN</translation>
        </message>
        <message>
            <source>infinite</source>
            <translation>无穷</translation>
        </message>
        <message>
            <source>Export the list of tensors</source>
            <translation>导出张量列表</translation>
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
            <translation>导出</translation>
        </message>
        <message>
            <source>Elements of %1</source>
            <translation>%1 的元素</translation>
        </message>
        <message>
            <source>up to %1 elements in a bar</source>
            <translation>每个条形最多 %1 个元素</translation>
        </message>
        <message>
            <source>from</source>
            <translation>从</translation>
        </message>
        <message>
            <source>to</source>
            <translation>到</translation>
        </message>
        <message>
            <source>No finite element.</source>
            <translation>没有有限的元素。</translation>
        </message>
        <message>
            <source>%1: from %2 to %3, mean %4, standard deviation %5, in %6 bars.</source>
            <translation>%1：从 %2 到 %3，均值 %4，标准差 %5，共 %6 个条形。</translation>
        </message>
        <message>
            <source>Embedding</source>
            <translation>嵌入</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>MLP</source>
            <translation>MLP</translation>
        </message>
        <message>
            <source>Norms</source>
            <translation>归一化</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>头</translation>
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
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Block %1</source>
            <translation>块 %1</translation>
        </message>
        <message>
            <source>Final norm</source>
            <translation>最终归一化</translation>
        </message>
    </context>
    <context>
        <name>strata::TextField</name>
        <message>
            <source>All %1 characters are kept; only the beginning is shown, and it cannot be typed into.</source>
            <translation>全部 %1 个字符均已保留；此处仅显示开头，且无法在其中键入。</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Puts back what was written here before this text</source>
            <translation>恢复这段文本之前在此写下的内容</translation>
        </message>
    </context>
    <context>
        <name>strata::TokenizerPage</name>
        <message>
            <source>Tokenizer</source>
            <translation>分词器</translation>
        </message>
        <message>
            <source>Text to be taken apart</source>
            <translation>要拆分的文本</translation>
        </message>
        <message>
            <source>Pieces that contain …, or an id</source>
            <translation>片段包含 …，或 ID</translation>
        </message>
        <message>
            <source>Search the vocabulary</source>
            <translation>搜索词表</translation>
        </message>
        <message>
            <source>&amp;Special and added only</source>
            <translation>仅特殊与附加词元(&amp;S)</translation>
        </message>
        <message>
            <source>Pieces of the text</source>
            <translation>文本的片段</translation>
        </message>
        <message>
            <source>Pieces that were found</source>
            <translation>找到的片段</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Piece</source>
            <translation>片段</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>字节</translation>
        </message>
        <message>
            <source>Chat template</source>
            <translation>聊天模板</translation>
        </message>
        <message>
            <source>The model has no chat template.</source>
            <translation>模型没有聊天模板。</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>%1 with %2 pieces · begin: %3 · end: %4 · begins a text by itself: %5</source>
            <translation>%1，含 %2 个片段 · 起始：%3 · 结束：%4 · 自动添加文本起始词元：%5</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>Chat template: %1</source>
            <translation>聊天模板：%1</translation>
        </message>
        <message>
            <source>special</source>
            <translation>特殊词元</translation>
        </message>
        <message>
            <source>added</source>
            <translation>附加词元</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n 个词元</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n piece(s)</source>
            <translation>
                <numerusform>%n 个片段</numerusform>
            </translation>
        </message>
        <message>
            <source>the first %1 of %2 pieces</source>
            <translation>%2 个片段中的前 %1 个</translation>
        </message>
    </context>
    <context>
        <name>strata::TokenizerView</name>
        <message>
            <source>Tokenizer</source>
            <translation>分词器</translation>
        </message>
        <message>
            <source>How a text becomes tokens: every piece with its id and its bytes. With a second tokenizer, the pieces that the other one has not are marked (≠).</source>
            <translation>文本如何变成词元：每个片段及其 ID 和字节。有第二个分词器时，另一个分词器没有的片段会标出 (≠)。</translation>
        </message>
        <message>
            <source>Reading the tokenizer of %1</source>
            <translation>正在读取 %1 的分词器</translation>
        </message>
        <message>
            <source>The tokenizer is being read …</source>
            <translation>正在读取分词器 …</translation>
        </message>
        <message>
            <source>Model &amp;folder…</source>
            <translation>模型文件夹(&amp;F)…</translation>
        </message>
        <message>
            <source>&amp;Tokenizer or GGUF file…</source>
            <translation>分词器或 GGUF 文件(&amp;T)…</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <translation>无(&amp;N)</translation>
        </message>
        <message>
            <source>Text to be taken apart</source>
            <translation>要拆分的文本</translation>
        </message>
        <message>
            <source>compare with</source>
            <translation>比较对象</translation>
        </message>
        <message>
            <source>Second tokenizer</source>
            <translation>第二个分词器</translation>
        </message>
        <message>
            <source>A second model</source>
            <translation>第二个模型</translation>
        </message>
        <message>
            <source>A second tokenizer</source>
            <translation>第二个分词器</translation>
        </message>
        <message>
            <source>Tokenizers (*.json *.model *.gguf)</source>
            <translation>分词器 (*.json *.model *.gguf)</translation>
        </message>
        <message>
            <source>Open a model: its tokenizer takes the text above apart.</source>
            <translation>请打开模型：其分词器会拆分上方的文本。</translation>
        </message>
    </context>
    <context>
        <name>strata::TokensTable</name>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <source>Log-probability (nats)</source>
            <translation>对数概率（nats）</translation>
        </message>
        <message>
            <source>Entropy (nats)</source>
            <translation>熵（nats）</translation>
        </message>
        <message>
            <source>Margin (nats)</source>
            <translation>差距（nats）</translation>
        </message>
    </context>
    <context>
        <name>strata::TopTokensTable</name>
        <message>
            <source>Rank</source>
            <translation>排名</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <source>Log-probability (nats)</source>
            <translation>对数概率（nats）</translation>
        </message>
    </context>
    <context>
        <name>strata::TrainDialog</name>
        <message>
            <source>Train</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>The training is a program of its own: it goes on when this window is closed, and opens again by its log.</source>
            <translation>训练是独立的程序：关闭此窗口后仍会继续，并可通过其日志重新打开。</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>模型(&amp;M)</translation>
        </message>
        <message>
            <source>Choose the model to begin with</source>
            <translation>选择作为起点的模型</translation>
        </message>
        <message>
            <source>&amp;Task</source>
            <translation>任务(&amp;T)</translation>
        </message>
        <message>
            <source>Choose the task file</source>
            <translation>选择任务文件</translation>
        </message>
        <message>
            <source>&amp;Rows to learn from</source>
            <translation>训练数据行(&amp;R)</translation>
        </message>
        <message>
            <source>Choose the rows to learn from</source>
            <translation>选择训练数据行</translation>
        </message>
        <message>
            <source>&amp;Held-out rows</source>
            <translation>留出数据行(&amp;H)</translation>
        </message>
        <message>
            <source>Choose the held-out rows</source>
            <translation>选择留出数据行</translation>
        </message>
        <message>
            <source>&amp;Output folder</source>
            <translation>输出文件夹(&amp;O)</translation>
        </message>
        <message>
            <source>Choose the folder to write</source>
            <translation>选择要写入的文件夹</translation>
        </message>
        <message>
            <source>as the model says</source>
            <translation>按模型的设定</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>none; 15:domain:2:norm is layer, name, weight, readout</source>
            <translation>无；15:domain:2:norm 依次为层、名称、权重、读出</translation>
        </message>
        <message>
            <source>&amp;New heads</source>
            <translation>新头(&amp;N)</translation>
        </message>
        <message>
            <source>everything</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>the heads alone</source>
            <translation>仅各头</translation>
        </message>
        <message>
            <source>low-rank updates (LoRA) and the heads</source>
            <translation>低秩更新 (LoRA) 和各头</translation>
        </message>
        <message>
            <source>&amp;Learns</source>
            <translation>训练内容(&amp;L)</translation>
        </message>
        <message>
            <source>rank</source>
            <translation>秩</translation>
        </message>
        <message>
            <source>by epochs</source>
            <translation>按轮数</translation>
        </message>
        <message>
            <source>St&amp;eps</source>
            <translation>步数(&amp;E)</translation>
        </message>
        <message>
            <source>epochs</source>
            <translation>轮数</translation>
        </message>
        <message>
            <source>tokens of a step</source>
            <translation>每步词元数</translation>
        </message>
        <message>
            <source>an epoch</source>
            <translation>一轮</translation>
        </message>
        <message>
            <source>Learning r&amp;ate</source>
            <translation>学习率(&amp;A)</translation>
        </message>
        <message>
            <source>held-out rows after every</source>
            <translation>留出数据行评估间隔</translation>
        </message>
        <message>
            <source>such as --samples 6 --layer-rows 50 --checkpoint-every 100</source>
            <translation>例如 --samples 6 --layer-rows 50 --checkpoint-every 100</translation>
        </message>
        <message>
            <source>Other o&amp;ptions</source>
            <translation>其他选项(&amp;P)</translation>
        </message>
        <message>
            <source>The command</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>&amp;Copy the command</source>
            <translation>复制命令(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>开始(&amp;S)</translation>
        </message>
        <message>
            <source>Model &amp;folder…</source>
            <translation>模型文件夹(&amp;F)…</translation>
        </message>
        <message>
            <source>&amp;GGUF file…</source>
            <translation>GGUF 文件(&amp;G)…</translation>
        </message>
    </context>
    <context>
        <name>strata::TrainPanel</name>
        <message>
            <source>%1 s left</source>
            <translation>剩余 %1 s</translation>
        </message>
        <message>
            <source>%1 min left</source>
            <translation>剩余 %1 min</translation>
        </message>
        <message>
            <source>%1 h %2 min left</source>
            <translation>剩余 %1 h %2 min</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Laid over it</source>
            <translation>叠加显示</translation>
        </message>
        <message>
            <source>Pinned baseline</source>
            <translation>已固定的基线</translation>
        </message>
        <message>
            <source>Train…</source>
            <translation>训练…</translation>
        </message>
        <message>
            <source>Starts a training in a process of its own</source>
            <translation>在独立进程中开始训练</translation>
        </message>
        <message>
            <source>Open a log…</source>
            <translation>打开日志…</translation>
        </message>
        <message>
            <source>A training log of any program, or of a training that goes on</source>
            <translation>任意程序的训练日志，或正在进行的训练的日志</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Ends it after this step; its state is kept, and Resume goes on from there</source>
            <translation>在当前步之后结束；保留其状态，可用“继续”从该处接着训练</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Starts the same command again; it goes on from its last state</source>
            <translation>再次启动同一命令；从其最后的状态继续</translation>
        </message>
        <message>
            <source>Logs that are laid over the shown one</source>
            <translation>叠加在当前日志上的日志</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Stopping</source>
            <translation>正在停止</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>运行中</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Ended without a word</source>
            <translation>意外终止</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>step %1 of %2</source>
            <translation>第 %1 步，共 %2 步</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>第 %1 步</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 词元/s</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Goes on where it was halted</source>
            <translation>从暂停处接着运行</translation>
        </message>
        <message>
            <source>Halts it where it is; it keeps its memory</source>
            <translation>就地暂停；仍占用内存</translation>
        </message>
        <message>
            <source>Other open logs appear here.</source>
            <translation>其他打开的日志显示在此处。</translation>
        </message>
    </context>
    <context>
        <name>strata::TrainWorkspace</name>
        <message>
            <source>The training ended before it wrote anything into %1.</source>
            <translation>训练在向 %1 写入任何内容之前就已结束。</translation>
        </message>
        <message>
            <source>The training did not begin: %1</source>
            <translation>训练未能开始：%1</translation>
        </message>
        <message>
            <source>The training was killed or crashed. Resume goes on from its last checkpoint.</source>
            <translation>训练被终止或已崩溃。“继续”会从其最后一个检查点接着训练。</translation>
        </message>
        <message>
            <source>The training was killed or crashed; it said last: %1</source>
            <translation>训练被终止或已崩溃；其最后的输出：%1</translation>
        </message>
        <message>
            <source>The folder %1 cannot be made.</source>
            <translation>无法创建文件夹 %1。</translation>
        </message>
        <message>
            <source>The training was started as process %1</source>
            <translation>训练已作为进程 %1 启动</translation>
        </message>
        <message>
            <source>The training has ended</source>
            <translation>训练已结束</translation>
        </message>
        <message>
            <source>The training was stopped</source>
            <translation>训练已停止</translation>
        </message>
        <message>
            <source>The training ended before its last step</source>
            <translation>训练在最后一步之前结束</translation>
        </message>
    </context>
    <context>
        <name>strata::TrainingFigure</name>
        <message>
            <source>No training log yet. Open one, or start a training with Train….</source>
            <translation>尚无训练日志。请打开日志，或通过“训练…”开始训练。</translation>
        </message>
    </context>
    <context>
        <name>strata::TrainingOrderText</name>
        <message>
            <source>Name the model to begin with.</source>
            <translation>请指定作为起点的模型。</translation>
        </message>
        <message>
            <source>The model does not exist.</source>
            <translation>模型不存在。</translation>
        </message>
        <message>
            <source>Name the rows to learn from.</source>
            <translation>请指定训练数据行。</translation>
        </message>
        <message>
            <source>The file of rows does not exist.</source>
            <translation>数据行文件不存在。</translation>
        </message>
        <message>
            <source>The file of held-out rows does not exist.</source>
            <translation>留出数据行文件不存在。</translation>
        </message>
        <message>
            <source>Give a learning rate above 0, such as 0.001.</source>
            <translation>请给出大于 0 的学习率，例如 0.001。</translation>
        </message>
        <message>
            <source>Name the folder to write.</source>
            <translation>请指定要写入的文件夹。</translation>
        </message>
        <message>
            <source>The output is a file; name a folder.</source>
            <translation>输出是文件；请指定文件夹。</translation>
        </message>
    </context>
    <context>
        <name>strata::TrainingView</name>
        <message>
            <source>A figure of the shown training log. In plots: wheel to zoom (with Ctrl where the view scrolls), double click to see all, + and −, N for the next plot; a click on an entry of the legend hides it.</source>
            <translation>当前训练日志的图。在图表中：滚轮缩放（视图可滚动时按住 Ctrl），双击显示全部，+ 和 −，N 切换到下一个图表；单击图例条目可将其隐藏。</translation>
        </message>
        <message>
            <source>Smoothing: %1</source>
            <translation>平滑：%1</translation>
        </message>
        <message>
            <source>The weight of what was before in the moving average</source>
            <translation>移动平均中既往值的权重</translation>
        </message>
        <message>
            <source>No training log yet. Open one, or start a training.</source>
            <translation>尚无训练日志。请打开日志，或开始训练。</translation>
        </message>
    </context>
    <context>
        <name>strata::TrajectoryView</name>
        <message>
            <source>Trajectories</source>
            <translation>轨迹</translation>
        </message>
        <message>
            <source>log-probability of the token</source>
            <translation>词元的对数概率</translation>
        </message>
        <message>
            <source>probability of the token</source>
            <translation>词元的概率</translation>
        </message>
        <message>
            <source>What is drawn over the layers</source>
            <translation>沿各层绘制的量</translation>
        </message>
        <message>
            <source>Shown: %1</source>
            <translation>显示：%1</translation>
        </message>
        <message>
            <source>&amp;Group the tokens pinned at this position (G)</source>
            <translation>将此位置已固定的词元编组(&amp;G) (G)</translation>
        </message>
        <message>
            <source>&amp;Ungroup (U)</source>
            <translation>取消编组(&amp;U) (U)</translation>
        </message>
        <message>
            <source>groups</source>
            <translation>组</translation>
        </message>
        <message>
            <source>Tokens whose probabilities are summed</source>
            <translation>概率求和的词元</translation>
        </message>
        <message>
            <source>Groups of tokens</source>
            <translation>词元组</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>第 %1 层</translation>
        </message>
        <message>
            <source>What is pinned in the Lens, over the layers. Lines are the lens, circles the trained heads. Wheel to zoom the y axis, drag to move it, double click to see all. Click the legend to hide or show a line, with Shift to highlight it. Keys: + and −, arrows with Ctrl and Shift, 0, H and T.</source>
            <translation>透镜中已固定的内容沿各层的变化。线为透镜，圆圈为已训练的头。滚轮缩放 y 轴，拖动可平移，双击显示全部。单击图例可隐藏或显示线条，按住 Shift 单击可突出显示。按键：+ 和 −、配合 Ctrl 和 Shift 的方向键、0、H 和 T。</translation>
        </message>
        <message>
            <source>Click: hide or show. Shift+click: highlight.</source>
            <translation>单击：隐藏或显示。Shift+单击：突出显示。</translation>
        </message>
    </context>
    <context>
        <name>strata::WhatIfMenu</name>
        <message>
            <source>What if ▾</source>
            <translation>假设 ▾</translation>
        </message>
        <message>
            <source>What if a level said something else?</source>
            <translation>假设某个层级给出其他回答？</translation>
        </message>
        <message>
            <source>If %1 were not “%2”</source>
            <translation>假设 %1 不是“%2”</translation>
        </message>
        <message>
            <source>Without what is given</source>
            <translation>无给定内容时</translation>
        </message>
        <message>
            <source>What if %1 were “%2”?</source>
            <translation>假设 %1 为“%2”？</translation>
        </message>
        <message>
            <source>%1 = “%2”, p %3</source>
            <translation>%1 = “%2”，p %3</translation>
        </message>
        <message>
            <source>%1 (as it is)</source>
            <translation>%1（原样）</translation>
        </message>
        <message>
            <source>Another answer of %1…</source>
            <translation>%1 的其他回答…</translation>
        </message>
        <message>
            <source>What if</source>
            <translation>假设</translation>
        </message>
        <message>
            <source>Answer of the level %1:</source>
            <translation>层级 %1 的回答：</translation>
        </message>
        <message>
            <source>If token %1 of %2 were not “%3”</source>
            <translation>如果 %2 的第 %1 个词元不是“%3”</translation>
        </message>
        <message>
            <source>go on with “%1”, p %2</source>
            <translation>以“%1”继续，p %2</translation>
        </message>
    </context>
    <context>
        <name>strata::Words</name>
        <message>
            <source>labels per row</source>
            <translation>每行标签数</translation>
        </message>
        <message>
            <source>Mean number of gold labels.</source>
            <translation>正确标签个数的均值。</translation>
        </message>
        <message>
            <source>exact match</source>
            <translation>完全匹配</translation>
        </message>
        <message>
            <source>Rows whose set of labels is the gold one.</source>
            <translation>标签集合与正确标签集合一致的数据行。</translation>
        </message>
        <message>
            <source>joint accuracy</source>
            <translation>联合准确率</translation>
        </message>
        <message>
            <source>Rows that are right on every level for which they have gold.</source>
            <translation>在有正确答案的每个层级上都正确的数据行。</translation>
        </message>
        <message>
            <source>joint micro-F1</source>
            <translation>联合微平均 F1</translation>
        </message>
        <message>
            <source>The whole path as one label: HdLM&apos;s micro-F1, equal to the joint accuracy.</source>
            <translation>将整条路径视为一个标签：HdLM 的微平均 F1，等于联合准确率。</translation>
        </message>
        <message>
            <source>joint macro-F1</source>
            <translation>联合宏平均 F1</translation>
        </message>
        <message>
            <source>The whole path as one label, mean over the paths that occur: HdLM&apos;s macro-F1.</source>
            <translation>将整条路径视为一个标签，对出现的路径取均值：HdLM 的宏平均 F1。</translation>
        </message>
        <message>
            <source>micro precision</source>
            <translation>微平均精确率</translation>
        </message>
        <message>
            <source>Right labels among those that were said.</source>
            <translation>给出的标签中正确的比例。</translation>
        </message>
        <message>
            <source>micro recall</source>
            <translation>微平均召回率</translation>
        </message>
        <message>
            <source>Right labels among the gold ones.</source>
            <translation>正确标签中被给出的比例。</translation>
        </message>
        <message>
            <source>micro-F1</source>
            <translation>微平均 F1</translation>
        </message>
        <message>
            <source>Over all labels of all levels, as the field counts.</source>
            <translation>针对所有层级的所有标签，按领域惯例计算。</translation>
        </message>
        <message>
            <source>macro-F1</source>
            <translation>宏平均 F1</translation>
        </message>
        <message>
            <source>Mean over all labels; one that does not occur counts 0.</source>
            <translation>对所有标签取均值；未出现的标签计为 0。</translation>
        </message>
        <message>
            <source>macro-F1, labels that occur</source>
            <translation>宏平均 F1，出现的标签</translation>
        </message>
        <message>
            <source>Mean over the labels that occur.</source>
            <translation>对出现的标签取均值。</translation>
        </message>
        <message>
            <source>C-micro-F1</source>
            <translation>C-微平均 F1</translation>
        </message>
        <message>
            <source>A label is right only where all its ancestors are.</source>
            <translation>仅当所有祖先标签都正确时，标签才算正确。</translation>
        </message>
        <message>
            <source>C-macro-F1</source>
            <translation>C-宏平均 F1</translation>
        </message>
        <message>
            <source>P-micro-F1</source>
            <translation>P-微平均 F1</translation>
        </message>
        <message>
            <source>Over root-to-leaf paths, with HierVerb&apos;s penalty.</source>
            <translation>针对从根到叶的路径，使用 HierVerb 的惩罚。</translation>
        </message>
        <message>
            <source>P-macro-F1</source>
            <translation>P-宏平均 F1</translation>
        </message>
        <message>
            <source>P-penalty</source>
            <translation>P-惩罚</translation>
        </message>
        <message>
            <source>HierVerb&apos;s factor for labels outside complete paths.</source>
            <translation>HierVerb 对完整路径之外的标签所用的系数。</translation>
        </message>
        <message>
            <source>P-accuracy</source>
            <translation>P-准确率</translation>
        </message>
        <message>
            <source>HierVerb&apos;s name for the exact match.</source>
            <translation>HierVerb 对完全匹配的称法。</translation>
        </message>
        <message>
            <source>hierarchical precision</source>
            <translation>层次精确率</translation>
        </message>
        <message>
            <source>Labels with all their ancestors (Kiritchenko et al. 2006).</source>
            <translation>标签连同其所有祖先 (Kiritchenko et al. 2006)。</translation>
        </message>
        <message>
            <source>hierarchical recall</source>
            <translation>层次召回率</translation>
        </message>
        <message>
            <source>hierarchical F1</source>
            <translation>层次 F1</translation>
        </message>
        <message>
            <source>hierarchical F1, mean of rows</source>
            <translation>层次 F1，按数据行取均值</translation>
        </message>
        <message>
            <source>The same for each row, then the mean.</source>
            <translation>对每个数据行分别计算，再取均值。</translation>
        </message>
        <message>
            <source>consistency</source>
            <translation>一致性</translation>
        </message>
        <message>
            <source>Rows whose every answer is a path of the tree.</source>
            <translation>全部回答构成树中一条路径的数据行。</translation>
        </message>
        <message>
            <source>accuracy</source>
            <translation>准确率</translation>
        </message>
        <message>
            <source>Rows that are right on this level.</source>
            <translation>在此层级上正确的数据行。</translation>
        </message>
        <message>
            <source>accuracy with parents</source>
            <translation>含父标签的准确率</translation>
        </message>
        <message>
            <source>Rows that are right on this level and on all above.</source>
            <translation>在此层级及其上所有层级上都正确的数据行。</translation>
        </message>
        <message>
            <source>micro-F1 of the level</source>
            <translation>层级的微平均 F1</translation>
        </message>
        <message>
            <source>Over the labels of this level.</source>
            <translation>针对此层级的标签。</translation>
        </message>
        <message>
            <source>macro-F1 of the level</source>
            <translation>层级的宏平均 F1</translation>
        </message>
        <message>
            <source>Mean over all labels of this level.</source>
            <translation>对此层级的所有标签取均值。</translation>
        </message>
        <message>
            <source>macro-F1 of the level, labels that occur</source>
            <translation>层级的宏平均 F1，出现的标签</translation>
        </message>
        <message>
            <source>Mean over those labels of this level that occur.</source>
            <translation>对此层级中出现的标签取均值。</translation>
        </message>
        <message>
            <source>valid answers</source>
            <translation>有效回答</translation>
        </message>
        <message>
            <source>Answers that are a label of this level.</source>
            <translation>属于此层级标签的回答。</translation>
        </message>
        <message>
            <source>right where the level above is right</source>
            <translation>上一层级正确时的正确率</translation>
        </message>
        <message>
            <source>How a mistake is carried down.</source>
            <translation>错误如何向下传递。</translation>
        </message>
        <message>
            <source>right where the level above is wrong</source>
            <translation>上一层级错误时的正确率</translation>
        </message>
        <message>
            <source>mean confidence</source>
            <translation>平均置信度</translation>
        </message>
        <message>
            <source>Of the label that was said.</source>
            <translation>针对给出的标签。</translation>
        </message>
        <message>
            <source>ECE</source>
            <translation>ECE</translation>
        </message>
        <message>
            <source>Expected calibration error, 15 equal-width bins (Guo et al. 2017).</source>
            <translation>期望校准误差，15 个等宽分箱 (Guo et al. 2017)。</translation>
        </message>
        <message>
            <source>MCE</source>
            <translation>MCE</translation>
        </message>
        <message>
            <source>The largest gap of a bin.</source>
            <translation>各分箱中最大的差距。</translation>
        </message>
        <message>
            <source>Brier score</source>
            <translation>Brier 分数</translation>
        </message>
        <message>
            <source>AURC</source>
            <translation>AURC</translation>
        </message>
        <message>
            <source>Area under the risk–coverage curve (Geifman et al. 2019).</source>
            <translation>风险–覆盖率曲线下的面积 (Geifman et al. 2019)。</translation>
        </message>
        <message>
            <source>ROUGE-L</source>
            <translation>ROUGE-L</translation>
        </message>
        <message>
            <source>F1 of the longest common subsequence, no stemming.</source>
            <translation>最长公共子序列的 F1，不做词干提取。</translation>
        </message>
        <message>
            <source>CIDEr-D</source>
            <translation>CIDEr-D</translation>
        </message>
        <message>
            <source>As pycocoevalcap computes it, times 10.</source>
            <translation>按 pycocoevalcap 的方式计算，再乘以 10。</translation>
        </message>
        <message>
            <source>distinct-1</source>
            <translation>distinct-1</translation>
        </message>
        <message>
            <source>Different words among all words.</source>
            <translation>不同的词占所有词的比例。</translation>
        </message>
        <message>
            <source>distinct-2</source>
            <translation>distinct-2</translation>
        </message>
        <message>
            <source>Different pairs of words among all pairs.</source>
            <translation>不同的词对占所有词对的比例。</translation>
        </message>
        <message>
            <source>−log p of a token of the reference</source>
            <translation>参考文本每个词元的 −log p</translation>
        </message>
        <message>
            <source>Teacher forcing, mean, nats.</source>
            <translation>教师强制，均值，nats。</translation>
        </message>
        <message>
            <source>perplexity of the reference</source>
            <translation>参考文本的困惑度</translation>
        </message>
        <message>
            <source>Its exponential.</source>
            <translation>其指数。</translation>
        </message>
        <message>
            <source>accuracy of labels with a confidence</source>
            <translation>带置信度的标签的准确率</translation>
        </message>
        <message>
            <source>BLEU-%1, lower-cased words</source>
            <translation>BLEU-%1，小写词</translation>
        </message>
        <message>
            <source>Words split at white space, no smoothing.</source>
            <translation>按空白切分词，不做平滑。</translation>
        </message>
        <message>
            <source>BLEU-%1</source>
            <translation>BLEU-%1</translation>
        </message>
        <message>
            <source>Whole paths as one label each (HdLM)</source>
            <translation>整条路径各视为一个标签 (HdLM)</translation>
        </message>
        <message>
            <source>C-metrics (Yu et al. 2022)</source>
            <translation>C-指标 (Yu et al. 2022)</translation>
        </message>
        <message>
            <source>P-metrics (HierVerb)</source>
            <translation>P-指标 (HierVerb)</translation>
        </message>
        <message>
            <source>The hierarchy</source>
            <translation>层次结构</translation>
        </message>
        <message>
            <source>The data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>All labels of all levels (as the field counts)</source>
            <translation>所有层级的所有标签（按领域惯例）</translation>
        </message>
        <message>
            <source>%1: calibration</source>
            <translation>%1：校准</translation>
        </message>
        <message>
            <source>%1: errors carried down</source>
            <translation>%1：向下传递的错误</translation>
        </message>
        <message>
            <source>%1: text</source>
            <translation>%1：文本</translation>
        </message>
        <message>
            <source>%1: likelihood</source>
            <translation>%1：似然</translation>
        </message>
    </context>
</TS>
