"""Load generator: closed-loop, N keep-alive connections, POSTs Teams message activities.
Raw asyncio protocol (uvloop when present) so the client costs ~30 us/turn.
  load.py --url http://127.0.0.1:3971/api/messages --service http://127.0.0.1:3900/ -c 16 -n 3000
          [--pid BOTPID] [--warmup 200] [--token T]
Prints one JSON line: turns/s, p50/p90/p99/max ms, statuses, replies and new TCP connections seen by the
connector, bot CPU ms/turn and peak RSS (from /proc/PID).
Only loopback; bounded by -n and --max-s.
"""

import argparse
import asyncio
import itertools
import json
import os
import time
import urllib.request
from pathlib import Path
from urllib.parse import urlparse

try:
    import uvloop
except ImportError:
    uvloop = None

IDS = itertools.count(time.time_ns() // 1000)  # never the same activity id twice: a bot may drop duplicates


def activity(i, conv, service, text="hello there"):
    return {
        "type": "message",
        "id": str(next(IDS)),
        "timestamp": "2026-11-22T11:00:00.000Z",
        "localTimestamp": "2026-11-22T12:00:00.000+01:00",
        "serviceUrl": service,
        "channelId": "msteams",
        "from": {
            "id": f"29:user-{conv}",
            "name": "Adviser",
            "aadObjectId": f"11111111-1111-1111-1111-{conv:012d}",
        },
        "conversation": {
            "conversationType": "personal",
            "tenantId": "22222222-2222-2222-2222-222222222222",
            "id": f"a:conv-{conv}",
        },
        "recipient": {"id": "28:bot", "name": "bot"},
        "entities": [
            {
                "locale": "en-GB",
                "country": "GB",
                "platform": "Web",
                "timezone": "Europe/London",
                "type": "clientInfo",
            }
        ],
        "channelData": {"tenant": {"id": "22222222-2222-2222-2222-222222222222"}},
        "locale": "en-GB",
        "text": text,
        "textFormat": "plain",
    }


class C(asyncio.Protocol):
    def __init__(self):
        self.fut = None
        self.buf = b""
        self.closed = False

    def connection_made(self, t):
        self.t = t

    def connection_lost(self, e):
        self.closed = True
        if self.fut and not self.fut.done():
            self.fut.set_result(-1)

    def data_received(self, d):
        self.buf += d
        i = self.buf.find(b"\r\n\r\n")
        if i < 0:
            return
        h = self.buf[:i].lower()
        k = h.find(b"content-length:")
        if k >= 0:
            e = h.find(b"\r\n", k)
            n = int(h[k + 15 : e if e > 0 else len(h)])
            end = i + 4 + n
            if len(self.buf) < end:
                return
        elif b"chunked" in h:
            if not self.buf.endswith(b"0\r\n\r\n"):
                return
            end = len(self.buf)
        else:
            end = i + 4
        st = int(self.buf[9:12])
        self.buf = self.buf[end:]
        if b"connection: close" in h:
            self.closed = True
            self.t.close()
        if self.fut and not self.fut.done():
            self.fut.set_result(st)


def cpu(pid):
    if not pid:
        return 0.0
    f = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(f[11]) + int(f[12])) / os.sysconf("SC_CLK_TCK")


def sysbusy():
    f = [int(x) for x in Path("/proc/stat").read_text().split()[1:9]]
    return (sum(f) - f[3] - f[4]) / os.sysconf("SC_CLK_TCK")


def wait_quiet(max_s):
    """wait (bounded) until the rest of the machine is <15 % busy over 0.4 s"""
    t = time.time()
    while time.time() - t < max_s:
        b = sysbusy()
        time.sleep(0.4)
        if (sysbusy() - b) / 0.8 < 0.15:
            return True
    return False


def hwm(pid):
    if not pid:
        return None
    return {
        line.split(":")[0]: int(line.split()[1]) // 1024
        for line in Path(f"/proc/{pid}/status").read_text().splitlines()
        if line.startswith(("VmHWM", "VmRSS"))
    }


async def run(a):
    u = urlparse(a.url)
    loop = asyncio.get_running_loop()
    assert u.hostname in ("127.0.0.1", "localhost")
    auth = f"Authorization: Bearer {a.token}\r\n" if a.token else ""

    def make(i):
        b = json.dumps(activity(i, i % a.convs, a.service, a.text)).encode()
        return (
            f"POST {u.path} HTTP/1.1\r\nHost: {u.hostname}:{u.port}\r\n"
            f"Content-Type: application/json; charset=utf-8\r\n{auth}Content-Length: {len(b)}\r\n\r\n"
        ).encode() + b

    async def phase(n, record):
        lat, st, it = [], {}, iter(range(n))
        t_end = time.perf_counter() + a.max_s

        async def worker():
            p = None
            for i in it:
                if time.perf_counter() > t_end:
                    return
                if p is None or p.closed:
                    _, p = await loop.create_connection(C, u.hostname, u.port)
                m = make(i)
                p.fut = loop.create_future()
                t = time.perf_counter()
                p.t.write(m)
                s = await p.fut
                dt = time.perf_counter() - t
                st[s] = st.get(s, 0) + 1
                if record:
                    lat.append(dt)
            if p:
                p.t.close()

        t0 = time.perf_counter()
        await asyncio.gather(*[worker() for _ in range(a.c)])
        return time.perf_counter() - t0, lat, st

    await phase(a.warmup, False)

    def conn(path, data=None):
        try:
            url = a.service.rstrip("/") + path
            return json.load(urllib.request.urlopen(url, data, timeout=5))  # noqa: S310 - loopback
        except Exception as e:
            return {"err": str(e)}

    conn("/_reset", b"")
    quiet = wait_quiet(a.quiet) if a.quiet else None
    b0 = sysbusy()
    k0 = cpu(a.cpid)
    c0 = cpu(a.pid)
    me0 = time.process_time()
    dt, lat, st = await phase(a.n, True)
    c1 = cpu(a.pid)
    me1 = time.process_time()
    k1 = cpu(a.cpid)
    b1 = sysbusy()
    s = conn("/_stats")
    lat.sort()

    def q(p):
        return round(lat[min(len(lat) - 1, int(p * len(lat)))] * 1000, 2)

    print(
        json.dumps(
            {
                "name": a.name,
                "c": a.c,
                "n": len(lat),
                "tps": round(len(lat) / dt, 1),
                "p50": q(0.5),
                "p90": q(0.9),
                "p99": q(0.99),
                "max": q(1),
                "cpu_ms_turn": round((c1 - c0) / len(lat) * 1000, 3) if a.pid else None,
                "client_cpu_ms": round((me1 - me0) / len(lat) * 1000, 3),
                "status": st,
                "replies": s.get("replies"),
                "conns": s.get("connections"),
                "mem": hwm(a.pid),
                "quiet": quiet,
                "other_cpu": round(max(0, (b1 - b0) - (c1 - c0) - (me1 - me0) - (k1 - k0)) / dt / 2, 3),
                "load1": os.getloadavg()[0],
            }
        ),
        flush=True,
    )


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("--url", required=True)
    ap.add_argument("--service", default="http://127.0.0.1:3900/")
    ap.add_argument("-c", type=int, default=16)
    ap.add_argument("-n", type=int, default=2000)
    ap.add_argument("--warmup", type=int, default=200)
    ap.add_argument("--pid", type=int, default=0)
    ap.add_argument("--convs", type=int, default=100)
    ap.add_argument("--max-s", type=float, default=30)
    ap.add_argument("--token", default="")
    ap.add_argument("--text", default="hello there")
    ap.add_argument("--name", default="")
    ap.add_argument("--quiet", type=float, default=0)
    ap.add_argument("--cpid", type=int, default=0)
    a = ap.parse_args()
    if uvloop:
        uvloop.install()
    asyncio.run(run(a))
