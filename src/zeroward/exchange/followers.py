"""Who wants to know when an application goes: whatever was made of it (matches, cohorts) registers here."""

from collections.abc import Callable, Iterable

from zeroward.exchange.models import Application

Listener = Callable[[Application], Iterable[str]]
_withdrawals: dict[str, Listener] = {}
_forecasts: dict[str, Listener] = {}


def register_withdrawal(name: str, listener: Listener) -> None:
    """`listener(application)` is called inside the transaction in which an application is withdrawn, or loses its
    place; it returns sentences about what followed. The same name twice replaces it."""
    _withdrawals[name] = listener


def register_forecast(name: str, reader: Listener) -> None:
    """`reader(application)` gives sentences about what a withdrawal would mean, before it is done."""
    _forecasts[name] = reader


def tell_withdrawal(application: Application) -> list[str]:
    """What followed, in sentences."""
    return [said for listener in _withdrawals.values() for said in listener(application)]


def forecast(application: Application) -> list[str]:
    return [said for reader in _forecasts.values() for said in reader(application)]
