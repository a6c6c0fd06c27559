"""Records of this room."""

from zeroward.contract.models.contract import OPEN_STATES, Contract, ContractState
from zeroward.contract.models.mapping import Fit, FrameworkDemand, OwnSection
from zeroward.contract.models.module import ModuleContent, ModulePast
from zeroward.contract.models.talk import ContractComment, ContractTask

__all__ = [
    "OPEN_STATES",
    "Contract",
    "ContractComment",
    "ContractState",
    "ContractTask",
    "Fit",
    "FrameworkDemand",
    "ModuleContent",
    "ModulePast",
    "OwnSection",
]
