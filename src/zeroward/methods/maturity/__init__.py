"""Typologies: dissimilarity of cases, groups around medoids, latent classes, likeness of two groupings."""

from zeroward.methods.maturity.gower import Kind, gower
from zeroward.methods.maturity.latent import LatentClasses, latent_classes
from zeroward.methods.maturity.medoids import Medoids, medoids, silhouette
from zeroward.methods.maturity.partitions import adjusted_rand
from zeroward.methods.maturity.stability import Stability, stability

__all__ = [
    "Kind",
    "LatentClasses",
    "Medoids",
    "Stability",
    "adjusted_rand",
    "gower",
    "latent_classes",
    "medoids",
    "silhouette",
    "stability",
]
