from zeroward.ecosystem.models.platform import GovernanceBody, Platform

__all__ = ["GovernanceBody", "Platform"]
