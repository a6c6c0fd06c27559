"""Loading the table of rules that is shipped: a proposal, with no country in any cluster."""

from pathlib import Path

from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import read_json
from zeroward.ecosystem.domain.typologies import keep_shipped
from zeroward.methods.maturity.ecosystems.reading import FOLDER


def load_typology(_data: Path) -> Loaded:
    """The file lies with the method that reads it. A table that is kept never changes."""
    _kept, is_new = keep_shipped(read_json(FOLDER / "typology_proposed.json"))
    return Loaded(created=1) if is_new else Loaded(same=1)
