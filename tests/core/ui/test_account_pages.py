import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["account_login", "account_signup", "account_reset_password"])
def test_account_page_stands_in_the_frame_of_the_house(client: Client, name: str) -> None:
    page = client.get(reverse(name)).content.decode()
    assert '<main id="main"' in page
    assert 'class="brand"' in page
    assert page.count("<h1>") == 1
    assert "placeholder=" not in page


def test_failed_sign_in_says_what_to_correct(client: Client) -> None:
    page = client.post(reverse("account_login"), {"login": "", "password": "x"}).content.decode()
    assert "One thing to correct" in page
    assert '<a href="#id_login">' in page
