"""QR codes as SVG: one path, sharp at every size, without a script or a style."""

import qrcode
from qrcode.constants import ERROR_CORRECT_M

_QUIET = 4
"""Modules of white around the code that readers need."""


def qr_svg(address: str, *, colour: str = "#15211e") -> str:
    """An SVG of the address, square, its view box counted in modules. Raises ValueError when it is too long."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=_QUIET)
    code.add_data(address)
    code.make(fit=True)
    rows = code.get_matrix()
    runs = "".join(_runs(y, row) for y, row in enumerate(rows))
    size = len(rows)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}">'
        f'<path fill="#ffffff" d="M0 0h{size}v{size}H0z"/><path fill="{colour}" d="{runs}"/></svg>'
    )


def _runs(y: int, row: list[bool]) -> str:
    """Dark modules of one row, drawn as few rectangles."""
    parts, start = [], None
    for x, dark in enumerate([*row, False]):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            parts.append(f"M{start} {y}h{x - start}v1h-{x - start}z")
            start = None
    return "".join(parts)
