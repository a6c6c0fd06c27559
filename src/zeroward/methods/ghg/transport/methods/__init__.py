"""The transport methods that a row can name. Importing this package registers them."""

from zeroward.methods.ghg.transport.methods import (
    aviation,
    induced,
    kilometres,
    resident,
    sales,
    service,
    shares,
)

__all__ = ["aviation", "induced", "kilometres", "resident", "sales", "service", "shares"]
