wrk.method = "POST"
wrk.body = '{"expression": "1/3"}'
wrk.headers["Content-Type"] = "application/json"
