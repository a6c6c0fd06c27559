"""Projects as pages show them: readiness, economics, money, pooled lists."""
