"""What people read of the methods on shared energy, marked for translation."""
