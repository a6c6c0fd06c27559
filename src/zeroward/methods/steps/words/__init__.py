"""Words of the methods, so that they are translated."""
