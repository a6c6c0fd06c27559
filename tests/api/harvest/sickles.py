"""sickle, an independent client of OAI-PMH. Its text is older than our Python, which warns when it reads it."""

import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from sickle import Sickle
    from sickle.oaiexceptions import NoRecordsMatch

__all__ = ["NoRecordsMatch", "Sickle"]
