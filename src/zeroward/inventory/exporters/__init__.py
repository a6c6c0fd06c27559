"""An inventory as a file: each exporter takes `Loaded` (and results where it needs them) and gives bytes."""
