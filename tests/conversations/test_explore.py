from tests.conversations.conftest import *
from tests.conversations.test_minutes import NOTES
async def test_x(channel):
    await set_up(channel)
    s = await channel.say(NOTES); print(s.text)
    ola=channel.by("ola")
    f = await channel.open((await channel.say("vis")).button("Rediger")); print(f.text)
    f2 = await ola.open((await ola.say("vis")).button("Rediger"))
    await channel.open(f.button("Lagre"), place="Rådhuset", title="")
    print("=======", (await ola.open(f2.button("Lagre"), place="", title="Om bolig")).text)
