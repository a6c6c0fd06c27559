"""The e-mail addresses that a person has shown to be theirs."""

from allauth.account.models import EmailAddress

from zeroward.people.models import User


def verified_addresses(user: User) -> set[str]:
    """Lower-case addresses. An account that an administrator made has only its own address, and it counts."""
    known = list(EmailAddress.objects.filter(user=user).values_list("email", "verified"))
    if not known:
        return {user.email.lower()}
    return {email.lower() for email, verified in known if verified}
