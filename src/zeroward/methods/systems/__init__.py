"""Maps of factors: codes that stand together, causal loops, influences, levels, middles, and how sure they are."""
