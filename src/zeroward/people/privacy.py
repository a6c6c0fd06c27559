"""What this room keeps about people, for the register of purposes."""

from zeroward.core.personal_data import (
    Basis,
    Purpose,
    Retention,
    register_about_nobody,
    register_purpose,
    register_retention,
)
from zeroward.people.domain.expiry import forget_requests, forget_sign_ins

SEEN = "the person; the team of their city or platform sees name, position and role"

register_purpose(
    Purpose(
        key="people.account",
        title="Accounts and signing in",
        data="e-mail addresses, name, position, language, password as a hash, second factors, account at a provider;"
        " of each sign-in: time, address, browser",
        people="people with an account",
        basis=Basis.SERVICE,
        seen_by=SEEN,
        kept="until the account is closed; sign-ins until their session ends",
        closing="deleted",
        records=(
            "people.User",
            "account.EmailAddress",
            "mfa.Authenticator",
            "socialaccount.SocialAccount",
            "socialaccount.SocialToken",
            "usersessions.UserSession",
        ),
        names=(
            "people.User.email",
            "people.User.first_name",
            "people.User.last_name",
            "people.User.position",
        ),
        copied=("socialaccount.SocialAccount.uid",),
    )
)
register_purpose(
    Purpose(
        key="people.teams",
        title="Who belongs to a city, a platform or the Mission team",
        data="roles with their time, requests with a proof, invitations with an address, responsibilities, contacts",
        people="people with an account, invited people, contacts named by a team",
        basis=Basis.TASK,
        seen_by="the team concerned and who decides about requests; contacts as the team chose",
        kept="roles until the account is closed; answered requests and spent invitations 365 days",
        closing="deleted; invitations sent to the person lose the address",
        records=(
            "people.Membership",
            "people.JoinRequest",
            "people.MissingCity",
            "people.Invitation",
            "people.Holder",
            "people.Responsibility",
            "people.Contact",
        ),
        names=("people.Invitation.email", "people.Contact.email"),
        copied=(
            "people.Membership.note",
            "people.JoinRequest.proof",
            "people.JoinRequest.answer",
            "people.MissingCity.name",
            "people.MissingCity.proof",
            "people.Invitation.message",
            "people.Holder.body",
            "people.Contact.about",
        ),
    )
)
register_retention(
    Retention(
        "sign-ins", "Address and browser of sign-ins", "when their session has ended", forget=forget_sign_ins
    ),
    Retention(
        "invitations",
        "Spent or expired invitations and answered requests",
        "365 days",
        forget=forget_requests,
    ),
)
register_about_nobody("a field of a team's page, not a person", "people.SharingChoice")
