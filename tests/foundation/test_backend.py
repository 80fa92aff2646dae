"""States in object storage, with a lock, by one file: the example’s, but for where the storage is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.parts.object_storage import ObjectStorage
from tests.parts.scaleway import KEYS
from tests.parts.terraform import FOUNDATION

if TYPE_CHECKING:
    from tests.foundation.site import Site

EXAMPLE = (FOUNDATION / "backend.hcl.example").read_text(encoding="utf-8")
BUCKET = "calculatrice-dunand-mathieu-terraform"
STATES = {
    f"{BUCKET}/calculatrice/shared.tfstate",
    f"{BUCKET}/env:/dev/calculatrice/environment.tfstate",
}


def keep_states_in(storage: ObjectStorage, site: Site) -> None:
    text = re.sub(r"https://s3[\w.-]+", storage.address, EXAMPLE)
    (site.folder / "foundation" / "backend.hcl").write_text(text, encoding="utf-8")


def test_the_states_of_all_parts_lie_in_the_bucket_and_are_locked(empty_site: Site) -> None:
    with ObjectStorage() as storage:
        keep_states_in(storage, empty_site)
        empty_site.need("up", "dev", "--yes")
        assert set(storage.objects) == STATES
        assert list(empty_site.folder.rglob("terraform.tfstate.d")) == []
        storage.objects[f"{BUCKET}/calculatrice/shared.tfstate.tflock"] = (
            b'{"ID": "1", "Operation": "apply", "Who": "ada"}'
        )
        folder = ("plan", "-lock-timeout=0s", "-no-color")
        keys = {"AWS_ACCESS_KEY_ID": KEYS["SCW_ACCESS_KEY"], "AWS_SECRET_ACCESS_KEY": KEYS["SCW_SECRET_KEY"]}
        refused = empty_site.tool.run(
            empty_site.folder / "foundation" / "shared", *folder, home=empty_site.folder, **KEYS, **keys
        )
        assert (refused.status, "ada" in refused.err) == (1, True)
        assert storage.refused > 0
