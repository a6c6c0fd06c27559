"""What the importer answers when a file cannot be the portfolio at all."""


class PortfolioError(ValueError):
    """The file as a whole cannot be read; the text names the place and the remedy."""
