"""Draws what a question costs against the size of the record."""

from collections.abc import Sequence
from pathlib import Path

from bench.growth import Size


def draw(sizes: Sequence[Size], path: Path) -> None:
    """Save the plot, both of its axes logarithmic."""
    import matplotlib as mpl  # noqa: PLC0415 - only here, and heavy

    mpl.use("agg")
    mpl.rcParams["svg.hashsalt"] = "the same lines, the same file"
    from matplotlib import pyplot as plt  # noqa: PLC0415

    figure, axes = plt.subplots(figsize=(7, 4), layout="constrained")
    axes.loglog([s.turns for s in sizes], [s.bot.median for s in sizes], "ko-", label="the bot")
    compared = [size for size in sizes if size.peers]
    for name in compared[0].peers if compared else ():
        costs = [size.peers[name] for size in compared]
        axes.loglog([size.turns for size in compared], costs, ".--", label=f"{name}, ranking only")
    axes.set(xlabel="turns on record", ylabel="ms a question, median")
    axes.grid(alpha=0.3)
    axes.legend()
    figure.savefig(path, metadata={"Date": None})
    plt.close(figure)
