"""What who runs the platform sees of it: logs with the number of a request, and figures for Prometheus."""
