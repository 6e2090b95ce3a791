#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the event files of data/ with TensorBoard's own classes, and reads ours with its reader.

make_events.py            writes data/*.tfevents (needs: pip install tensorboard)
make_events.py FOLDER     prints what TensorBoard reads of the event files in FOLDER: tag, step, value. data/*.txt is
                          what it printed of the files of the same name; test_event_file.cpp compares.
"""
import os
import sys

from tensorboard.backend.event_processing import event_accumulator
from tensorboard.compat.proto import event_pb2, summary_pb2, tensor_pb2, tensor_shape_pb2, types_pb2
from tensorboard.util import tensor_util
from tensorboard.summary.writer.record_writer import RecordWriter

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data")


def write(name, events):
    with open(os.path.join(HERE, name), "wb") as file:
        writer = RecordWriter(file)
        writer.write(event_pb2.Event(wall_time=1000.5, file_version="brain.Event:2").SerializeToString())
        for event in events:
            writer.write(event.SerializeToString())
        writer.flush()


def event(step, wall_time, values):
    return event_pb2.Event(step=step, wall_time=wall_time, summary=summary_pb2.Summary(value=values))


def simple(tag, number):
    return summary_pb2.Summary.Value(tag=tag, simple_value=number)


def tensor(tag, **fields):
    return summary_pb2.Summary.Value(
        tag=tag,
        metadata=summary_pb2.SummaryMetadata(
            plugin_data=summary_pb2.SummaryMetadata.PluginData(plugin_name="scalars")),
        tensor=tensor_pb2.TensorProto(tensor_shape=tensor_shape_pb2.TensorShapeProto(), **fields))


def make():
    os.makedirs(HERE, exist_ok=True)
    write("simple.tfevents", [
        event(0, 1000.5, [simple("loss", 2.5), simple("loss/domain", 1.25)]),
        event(300, 1010.5, [simple("loss", 0.75), simple("learning_rate", 0.001)]),
    ])
    import struct
    write("tensor.tfevents", [
        event(1, 1001.5, [tensor("train/loss", dtype=types_pb2.DT_FLOAT, float_val=[3.5])]),
        event(2, 1002.5, [tensor("train/loss", dtype=types_pb2.DT_FLOAT, tensor_content=struct.pack("<f", 3.25))]),
        event(3, 1003.5, [tensor("train/loss", dtype=types_pb2.DT_DOUBLE, double_val=[3.0])]),
        event(4, 1004.5, [tensor("train/loss", dtype=types_pb2.DT_DOUBLE, tensor_content=struct.pack("<d", 2.75))]),
        event(5, 1005.5, [tensor("train/loss", dtype=types_pb2.DT_HALF, half_val=[0x4000])]),
        event(6, 1006.5, [tensor("train/loss", dtype=types_pb2.DT_BFLOAT16, half_val=[0x3FC0])]),
        event(7, 1007.5, [tensor("train/loss", dtype=types_pb2.DT_INT64, int64_val=[1])]),
        # a vector and a text are no scalars
        event(8, 1008.5, [tensor("train/loss", dtype=types_pb2.DT_FLOAT, float_val=[1.0, 2.0]),
                          tensor("note", dtype=types_pb2.DT_STRING, string_val=[b"hello"])]),
    ])


def show(folder):
    read = event_accumulator.EventAccumulator(folder, size_guidance={"scalars": 0, "tensors": 0})
    read.Reload()
    for tag in sorted(read.Tags()["scalars"]):
        for one in read.Scalars(tag):
            print(f"{tag} {one.step} {one.value:.7g}")
    for tag in sorted(read.Tags()["tensors"]):
        for one in read.Tensors(tag):
            try:
                array = tensor_util.make_ndarray(one.tensor_proto)
            except TypeError:  # bfloat16, which NumPy does not know
                continue
            if array.size == 1 and array.dtype.kind in "fiu":
                print(f"{tag} {one.step} {float(array):.7g}")


if __name__ == "__main__":
    show(sys.argv[1]) if len(sys.argv) > 1 else make()
