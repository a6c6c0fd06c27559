"""Frames and waves for tests."""

import numpy as np


def drawn_frame(count: int, *, seed: int) -> dict[str, list[str]]:
    """A frame with sizes, regions and earlier projects."""
    draw = np.random.default_rng(seed)
    return {
        "size": draw.choice(["S", "M", "L"], count, p=[0.5, 0.3, 0.2]).tolist(),
        "region": draw.choice(["N", "E", "W"], count).tolist(),
        "projects": draw.choice(["0", "1"], count, p=[0.7, 0.3]).tolist(),
    }


def wave(frame: dict[str, list[str]], count: int, *, seed: int) -> list[int]:
    """Members that answer, large ones and those with projects three times as likely."""
    draw = np.random.default_rng(seed)
    chance = 1 + 2.0 * (np.asarray(frame["size"]) == "L") + 2.0 * (np.asarray(frame["projects"]) == "1")
    return sorted(draw.choice(len(chance), count, replace=False, p=chance / chance.sum()).tolist())
