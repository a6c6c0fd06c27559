"""Peers in environments of their own, each of which times itself in a process of its own (bench/peers/)."""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

PEERS = Path(__file__).parent / "peers"
MOST_SECONDS = 900


def peers_folder(about: str | None, names: tuple[str, ...]) -> Path | None:
    """The folder of environments from the command line, made there if asked for; none without peers."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", type=Path, help="folder with an environment for each peer")
    parser.add_argument("--make-peers", type=Path, help="folder in which to make them")
    options = parser.parse_args()
    if options.make_peers:
        for name in names:
            make(options.make_peers / name, PEERS / name / "requirements.txt")
    folder: Path | None = options.make_peers or options.peers
    return folder


def make(folder: Path, needs: Path) -> None:
    """An environment with what the lock file says; one that is there stays."""
    if (folder / "bin" / "python").exists():
        return
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = str(folder / "bin" / "python")
    subprocess.run([python, "-m", "pip", "install", "-q", "-r", str(needs)], check=True)


def ask(folder: Path, name: str, *arguments: object) -> dict[str, Any]:
    """What a peer says of itself: seconds, extra_mib and its result, or an error."""
    command = [str(folder / name / "bin" / "python"), str(PEERS / name / "peer.py"), *map(str, arguments)]
    try:
        run = subprocess.run(command, capture_output=True, text=True, timeout=MOST_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return {"error": f"not done after {MOST_SECONDS} s"}
    except OSError as error:
        return {"error": f"no environment: {error.strerror}"}
    if run.returncode:
        last = run.stderr.strip().splitlines()[-1:] or [""]
        return {"error": f"ended with {run.returncode}: {last[0]}"[:200]}
    answer: dict[str, Any] = json.loads(run.stdout.strip().splitlines()[-1])
    return answer


def line(name: str, told: dict[str, Any], own: float | None = None) -> str:
    """One line of the table: seconds, memory, result, and how many times as long as ours."""
    if "error" in told:
        return f"    {name:<24} {told['error']}"
    more = "".join(f", {key} {told[key]:.3g}" for key in told if key not in ("seconds", "extra_mib"))
    times = f", {told['seconds'] / own:.1f} times ours" if own else ""
    return f"    {name:<24} {told['seconds']:.3f} s, {told['extra_mib']:.0f} MiB{more}{times}"


def fastest(found: dict[str, dict[str, Any]]) -> tuple[str, float] | None:
    """The peer that took least time among those that arrived."""
    done = {name: told["seconds"] for name, told in found.items() if "error" not in told}
    name = min(done, key=done.__getitem__, default=None)
    return (name, done[name]) if name is not None else None
