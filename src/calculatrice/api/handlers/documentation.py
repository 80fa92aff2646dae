"""x"""

from calculatrice.api.reply import Reply


class Documentation:
    async def __call__(self, scope, receive):
        return Reply(b"")


async def style(scope, receive):
    return Reply(b"")
