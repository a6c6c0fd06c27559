"""What is a city's, a country's or everybody's, as one signed package, and a package taken into another instance."""
