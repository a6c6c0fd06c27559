"""What many contracts say together: counts with quotes, comparisons, search."""
