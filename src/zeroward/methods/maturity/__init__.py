"""Typologies: dissimilarity of cases, groups around medoids, latent classes, likeness of two groupings."""
