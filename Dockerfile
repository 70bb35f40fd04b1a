FROM python:3.11-slim AS build
WORKDIR /app
COPY requirements.txt ./
RUN python -m venv --without-pip /venv \
  && pip --python /venv/bin/python install --no-cache-dir --require-hashes -r requirements.txt
COPY bot bot
COPY corpus corpus
RUN /venv/bin/python -m compileall -q bot && /venv/bin/python -m bot check

FROM python:3.11-slim
# PORT is for where nobody sets it; hosts set their own.
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PORT=8080 STATE_DIRECTORY=/state
WORKDIR /app
RUN useradd --system --uid 10001 --no-create-home quotes && install -d -o 10001 /state
COPY --from=build /venv /venv
COPY --from=build /app /app
USER 10001
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["python", "-c", "from os import environ; from urllib.request import urlopen; urlopen(f\"http://127.0.0.1:{environ['PORT']}/readyz\", timeout=4)"]
CMD ["python", "-m", "bot", "run"]
