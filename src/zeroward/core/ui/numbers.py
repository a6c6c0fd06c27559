"""Numbers as a reader of the page's language writes them."""

from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation

from django.utils.formats import get_format

NARROW_SPACE = "\u202f"  # narrow no-break space: thousands
SPACE = "\u00a0"  # no-break space: before a unit
MINUS = "\u2212"


def format_number(value: float | int | Decimal | str, decimals: int | None = None) -> str:
    """1440022.5 → "1 440 022.5" (thousands apart, decimal sign by language).

    `decimals` rounds half to even; None keeps what the value holds. Raises ValueError for anything else than
    a finite number.
    """
    try:
        number = Decimal(str(value))
    except InvalidOperation as error:
        raise ValueError(f"Not a number: {value!r}") from error
    if not number.is_finite():
        raise ValueError(f"Not a finite number: {value!r}")
    if decimals is not None:
        number = number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_EVEN)
    whole, _point, fraction = f"{abs(number):f}".partition(".")
    text = f"{int(whole):,}".replace(",", NARROW_SPACE)
    if fraction:
        text += str(get_format("DECIMAL_SEPARATOR")) + fraction
    return f"{MINUS}{text}" if number < 0 and any(digit in text for digit in "123456789") else text


def format_signed(value: float | int | Decimal | str, decimals: int = 2) -> str:
    """0.4 → "+ 0.40", 0 → "0.00": parts of a sum, whose sign is always printed."""
    text = format_number(value, decimals)
    if text.startswith(MINUS):
        return f"{MINUS}{SPACE}{text[1:]}"
    return f"+{SPACE}{text}" if any(digit in text for digit in "123456789") else text


def format_percent(share: float | Decimal, decimals: int = 0) -> str:
    """0.342 → "34 %". Print numerator and base beside it: a percentage never stands alone."""
    return f"{format_number(Decimal(str(share)) * 100, decimals)}{SPACE}%"
