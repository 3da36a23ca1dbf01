#!/usr/bin/env bash
# What `docker build` and `docker run` would do, where there is no engine: the Dockerfile's own COPY, RUN, ENV,
# HEALTHCHECK and CMD, stage by stage, in a clean tree of what is committed. Left out: what asks for root (packages of
# Debian, the account, the volumes' owners). Paths of the image are those below the temporary folder.
#
#     scripts/image-by-hand.sh                            installs with npm ci, as the image does
#     MODULES=node_modules scripts/image-by-hand.sh       copies installed packages instead: minutes less, no network
set -euo pipefail
shopt -s extglob
repository=$(git rev-parse --show-toplevel)
modules=${MODULES:+$(realpath "$MODULES")}
tree=$(mktemp -d)
service=
trap '[ -z "$service" ] || kill "$service" 2>/dev/null || true; rm -rf "$tree"' EXIT
mkdir "$tree/context"
git -C "$repository" archive HEAD | tar -x -C "$tree/context"

copy() { # COPY [--from=<stage>] <source>… <target>
  local from=$tree/context
  if [[ $1 == --from=* ]]; then from=$tree/${1#--from=}; shift; fi
  local target=${*: -1}
  [[ $target == /* ]] && target=$root$target || target=$root/app/$target
  for source in "${@:1:$#-1}"; do
    mkdir -p "$(dirname "$target")"
    cp -R "$from/$source" "$target"
  done
}

run() {
  if [[ $1 == *apt-get* ]]; then echo "left out: ${1:0:60}…"; return; fi
  local command=$1
  [ -z "$modules" ] || command=${command/npm ci*([^&])/cp -R $modules node_modules }
  echo "RUN $command"
  (cd "$root/app" && sh -ec "$command")
}

settings=()
while read -r name rest; do
  case $name in
    FROM) root=$tree/${rest##* AS } && mkdir -p "$root/app" && echo "== ${rest##* AS }" ;;
    # shellcheck disable=SC2086 # one word for each path
    COPY) copy $rest ;;
    RUN) run "$rest" ;;
    ENV) eval "settings=($rest)" ;;
    HEALTHCHECK) health=${rest#*CMD } ;;
    CMD) command=$rest ;;
  esac
done < <(sed -e '/^#/d' "$repository/Dockerfile" | sed -e ':a' -e '/\\$/N; s/\\\n *//; ta')

# Where the image says /data, here is a folder of the tree.
port=$((20000 + RANDOM % 20000))
settings=("${settings[@]/=\//=$root/}")
settings+=("PATH=$PATH" "PORT=$port" "ADMIN_PORT=$((port + 1))" HOST=127.0.0.1 WEB_CHAT=on)
mkdir -p "$root"/{data,keys,secret,etc/kentongan} && chmod 700 "$root"/{data,keys,secret}
echo '{ "operator": { "name": "Posko Contoh", "contact": "posko@example.org" } }' > "$root/etc/kentongan/kentongan.yaml"
words() { node -e 'for (const word of JSON.parse(process.argv[1])) process.stdout.write(`${word}\0`)' "$1"; }
mapfile -d '' -t starts < <(words "$command")
mapfile -d '' -t looks < <(words "$health")
[ "${starts[0]}" = kentongan ]
cd "$root/app"
env -i "${settings[@]}" node dist/src/cli.js "${starts[@]:1}" &
service=$!
for ((second = 0; second < 90; second++)); do
  kill -0 "$service"
  if env -i "${settings[@]}" "${looks[@]}"; then echo "healthy after $second seconds"; break; fi
  sleep 1
done
((second < 90))
kill "$service" && wait "$service" && echo "stopped: exit code 0" && service=
