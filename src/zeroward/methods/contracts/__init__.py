"""Published Climate City Contracts as text: their action sheets and gap tables, with lines and confidence.

The texts come from scanned documents: rows are split over pages, heads are translated freely, numbers follow the
habits of a country. The readers take what is there, say where it stands, and never settle a doubt by guessing.
"""
