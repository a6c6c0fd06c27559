from zeroward.people.models.canvas import Contact, Holder, Responsibility, SharingChoice
from zeroward.people.models.membership import ROLES_OF_SCOPE, Invitation, JoinRequest, Membership, Role
from zeroward.people.models.missing import MissingCity
from zeroward.people.models.user import User, UserManager

__all__ = [
    "ROLES_OF_SCOPE",
    "Contact",
    "Holder",
    "Invitation",
    "JoinRequest",
    "Membership",
    "MissingCity",
    "Responsibility",
    "Role",
    "SharingChoice",
    "User",
    "UserManager",
]
