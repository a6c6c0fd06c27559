"""What is known of a city, said by it or read from the platform, so that rules can be asked about it."""
