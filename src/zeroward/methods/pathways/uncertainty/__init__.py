"""Uncertain drivers, drawn through the whole model."""

from zeroward.methods.pathways.uncertainty.draws import Uncertain, uncertain_drivers
from zeroward.methods.pathways.uncertainty.simulate import Band, Simulation, simulate

__all__ = ["Band", "Simulation", "Uncertain", "simulate", "uncertain_drivers"]
