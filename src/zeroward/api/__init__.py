"""The programming interface: what pages show and do, for programs. Read into memory when it is first asked."""
