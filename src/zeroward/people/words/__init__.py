"""Words of data files, so that they are translated."""
