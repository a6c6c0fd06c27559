"""What this room keeps about people, for the register of purposes."""

from zeroward.core.personal_data import Basis, Purpose, register_purpose

register_purpose(
    Purpose(
        key="inventory.work",
        title="Emission inventories of a city",
        data="who entered, changed, noted, commented or approved a figure; name of who published an inventory",
        people="people with a role in the city",
        basis=Basis.TASK,
        seen_by="the city's team; others what the city publishes, without names of those who entered it",
        kept="as long as the city keeps the inventory",
        closing="figures and comments stay with the city, the link to the person is cut",
        records=tuple(
            f"inventory.{name}"
            for name in [
                "Inventory",
                "Activity",
                "Attachment",
                "CellNote",
                "CellComment",
                "CityFactor",
                "InventoryStep",
                "InventoryVersion",
            ]
        ),
        names=("inventory.InventoryStep.by_name",),
        copied=("inventory.CellComment.text", "inventory.InventoryStep.statement"),
        stays=(
            (
                "inventory.InventoryStep.by_name",
                "whoever adopts or publishes an inventory answers for it by name",
            ),
            (
                "inventory.InventoryVersion.data",
                "the same name in the frozen version, whose digest was adopted",
            ),
        ),
    )
)
