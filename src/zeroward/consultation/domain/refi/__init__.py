"""Exchange with other programs for qualitative coding (REFI-QDA): what a project and a codebook are made of."""
