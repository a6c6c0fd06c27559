"""What a token may do, by code."""

READ = "read"
WRITE_CONTRIBUTIONS = "write:contributions"

SCOPES = {
    READ: "Read what you see on the platform",
    WRITE_CONTRIBUTIONS: "Send contributions in your name",
}
