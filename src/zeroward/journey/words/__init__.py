"""Words of the data file of steps, so that they are translated."""
