"""Fake Bot Connector service on loopback (the bots' serviceUrl).

Raw asyncio protocol so that it costs ~20-40 us/request and never is the bottleneck.
  POST /v3/conversations/{id}/activities[/{aid}]  -> 200 {"id": "..."}
  GET  /_stats   {"requests","connections","replies"}      POST /_reset
  GET  /_replies recorded bodies (only with --record)
  --delay MS     answer after a delay (to model the ~50-200 ms of the real service)
"""

import argparse
import asyncio
import itertools
import json
import time

try:
    import uvloop
except ImportError:
    uvloop = None

S = {"requests": 0, "connections": 0, "replies": 0, "auth": 0}
REPLIES = []
ARGS = None
IDS = itertools.count(1)


def resp(status, body: bytes, extra=b""):
    reason = {200: b"OK", 201: b"Created", 404: b"Not Found", 500: b"ERR", 429: b"Too Many"}.get(status, b"X")
    return (
        b"HTTP/1.1 %d %s\r\nContent-Type: application/json; charset=utf-8\r\n%sContent-Length: %d\r\n\r\n"
        % (status, reason, extra, len(body))
    ) + body


def handle(method, path, headers, body):
    if path == "/_stats":
        return resp(200, json.dumps(S).encode())
    if path == "/_reset":
        for k in S:
            S[k] = 0
        REPLIES.clear()
        return resp(200, b"{}")
    if path == "/_replies":
        return resp(200, json.dumps(REPLIES).encode())
    S["requests"] += 1
    if b"authorization:" in headers:
        S["auth"] += 1
    if ARGS.record:
        REPLIES.append(
            {"t": time.time(), "method": method, "path": path, "body": json.loads(body or b"null")}
        )
    if method == "POST" and "/activities" in path:
        S["replies"] += 1
        return resp(200, b'{"id":"r-%d"}' % next(IDS))
    return resp(200, b"{}")


class P(asyncio.Protocol):
    __slots__ = ("buf", "t")

    def connection_made(self, t):
        self.t = t
        self.buf = b""
        S["connections"] += 1

    def data_received(self, data):
        self.buf += data
        while True:
            i = self.buf.find(b"\r\n\r\n")
            if i < 0:
                return
            raw = self.buf[:i]
            head = raw.lower()
            start = i + 4
            if b"transfer-encoding: chunked" in head:
                body = b""
                p = start
                while True:
                    j = self.buf.find(b"\r\n", p)
                    if j < 0:
                        return
                    n = int(self.buf[p:j].split(b";")[0], 16)
                    p = j + 2
                    if len(self.buf) < p + n + 2:
                        return
                    body += self.buf[p : p + n]
                    p += n + 2
                    if n == 0:
                        break
                end = p
            else:
                k = head.find(b"content-length:")
                n = (
                    int(head[k + 15 : (head.find(b"\r\n", k) if head.find(b"\r\n", k) > 0 else len(head))])
                    if k >= 0
                    else 0
                )
                end = start + n
                if len(self.buf) < end:
                    return
                body = self.buf[start:end]
            line = raw[: raw.find(b"\r\n")].split(b" ")
            self.buf = self.buf[end:]
            out = handle(line[0].decode(), line[1].decode().split("?")[0], head, body)
            if ARGS.delay:
                asyncio.get_running_loop().call_later(ARGS.delay / 1000, self.t.write, out)
            else:
                self.t.write(out)


async def main():
    srv = await asyncio.get_running_loop().create_server(P, "127.0.0.1", ARGS.port, backlog=1024)
    async with srv:
        await asyncio.sleep(ARGS.ttl)


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("--port", type=int, default=3900)
    ap.add_argument("--record", action="store_true")
    ap.add_argument("--delay", type=float, default=0)
    ap.add_argument("--ttl", type=float, default=3600)
    ARGS = ap.parse_args()
    if uvloop:
        uvloop.install()
    asyncio.run(main())
