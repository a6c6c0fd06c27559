"""Energy: combustion, electricity, heat, cogeneration. Plain functions on arrays, and methods made from them."""
