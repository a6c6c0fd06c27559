"""Words: cleaning, folding, stemming, ranking, suggesting. Pure functions in any of Europe's languages.

    >>> from zeroward.methods.text.fold import fold
    >>> fold("Łódź")
    'lodz'

Nothing here knows a database: `zeroward.core.search` puts these parts together into the search of the site.
"""
