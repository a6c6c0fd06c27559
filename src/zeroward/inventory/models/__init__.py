from zeroward.inventory.models.activity import Activity, DataQuality, Origin
from zeroward.inventory.models.attachment import Attachment
from zeroward.inventory.models.cell import CellComment, CellNote, NotationKey
from zeroward.inventory.models.factor import CityFactor, FactorBasis, FactorBoundary
from zeroward.inventory.models.inventory import BoundaryKind, ElectricityRule, Inventory, InventoryState
from zeroward.inventory.models.version import InventoryStep, InventoryVersion

__all__ = [
    "Activity",
    "Attachment",
    "BoundaryKind",
    "CellComment",
    "CellNote",
    "CityFactor",
    "DataQuality",
    "ElectricityRule",
    "FactorBasis",
    "FactorBoundary",
    "Inventory",
    "InventoryState",
    "InventoryStep",
    "InventoryVersion",
    "NotationKey",
    "Origin",
]
