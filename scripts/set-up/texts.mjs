import { pickLanguage } from './language.mjs'

const en = {
  firstTime: 'Setting up. The first time takes a few minutes; later starts take seconds and need no network.',
  done: /** @param {string} seconds */ (seconds) => `Set up in ${seconds} s.`,
  node: 'Node 24',
  packages: 'JavaScript packages',
  system: 'System packages',
  python: 'Python runtime',
  devTools: 'Python development tools',
  jupyterServers: 'Jupyter servers for tests',
  kernelCode: 'Kernel code and fonts',
  frontend: 'Web page',
  failed: /** @param {string} title */ (title) => `${title}: this step failed.`,
  logAt: /** @param {string} path */ (path) => `The whole output is in ${path}. Its end:`,
  networkHint:
    'Check the network and run the same command again: what is already done is kept. Behind a proxy or with a mirror, set it for npm and pip as usual (npm config, pip config); both are respected.',
  frontendHint:
    'The web page could not be built. If you changed frontend/ or contract/, the output above names the place.',
  kernelHint:
    'If you changed kernel/, the output above names the place; otherwise delete .runtime/ and run the same command again.',
  aptHint: 'Set-up goes on without them.',
  linuxOnly:
    'LLM Data Lab runs on Linux: its sandbox is made of Linux namespaces.\n  Windows: install WSL2 (wsl --install -d Debian), then clone and start inside it.\n  macOS:   start a Linux virtual machine (for example with Lima, OrbStack or UTM), then clone and start inside it.\n  Or use any Linux server and open its address in your browser.',
  nodeTooOld: /** @param {string} version */ (version) =>
    `This is Node ${version}; Node 20 or newer is needed. Install it (Debian 13: apt-get install nodejs npm; others: nodejs.org) and run the same command again.`,
  noNodeForMachine: /** @param {string} architecture */ (architecture) =>
    `Node 22.18 or newer is needed, and none can be brought for the architecture ${architecture}. Install it and run the same command again.`,
  noPython: /** @param {string} found */ (found) =>
    `Python 3.11 or newer is needed (found: ${found}). Install it (Debian: apt-get install python3 python3-venv) and run the same command again.`,
  noVenv: /** @param {string} command */ (command) =>
    `This Python can't make an environment: its venv module is missing. Run this, then the same command again:\n  ${command}`,
  nothing: 'none',
  missing: /** @param {string} list */ (list) => `Missing on this system: ${list}`,
  runThis: /** @param {string} command */ (command) => `  To install, run:\n  ${command}`,
  withoutApt: /** @param {string} list */ (list) =>
    `  Install with your system's package manager (Debian names): ${list}`,
  withoutBubblewrap: 'bubblewrap (without it no code can be run)',
  withoutFont: 'a Chinese font (without it Chinese labels in figures are empty boxes)',
  withoutVenv: 'python3-venv (without it the Python runtime cannot be installed)',
  withoutChromium: 'chromium (without it the browser tests fail)',
  withoutPostgresql: 'postgresql (without it the PostgreSQL tests fail)',
  withoutDocker: 'docker.io (without it the Docker tests are skipped)',
  withoutDebootstrap: 'debootstrap (without it the Docker tests are skipped)',
}

/** @type {typeof en} */
const zh = {
  firstTime: '正在准备环境。第一次需要几分钟；以后启动只需几秒，也不需要网络。',
  done: (seconds) => `准备完成，用时 ${seconds} 秒。`,
  node: 'Node 24',
  packages: 'JavaScript 依赖包',
  system: '系统软件包',
  python: 'Python 运行环境',
  devTools: 'Python 开发工具',
  jupyterServers: '测试用 Jupyter 服务器',
  kernelCode: '内核代码与字体',
  frontend: '网页',
  failed: (title) => `${title}：这一步失败了。`,
  logAt: (path) => `完整输出在 ${path}，其结尾是：`,
  networkHint:
    '请检查网络，然后再运行同一条命令：已完成的部分会保留。使用代理或镜像时，照常为 npm 和 pip 设置即可（npm config、pip config），两者都会生效。',
  frontendHint: '网页构建失败。如果改动过 frontend/ 或 contract/，上面的输出会指出位置。',
  kernelHint: '如果改动过 kernel/，上面的输出会指出位置；否则请删除 .runtime/，再运行同一条命令。',
  aptHint: '将在没有它们的情况下继续。',
  linuxOnly:
    'LLM Data Lab 在 Linux 上运行：它的沙箱基于 Linux 命名空间。\n  Windows：安装 WSL2（wsl --install -d Debian），在其中克隆并启动。\n  macOS：用 Lima、OrbStack 或 UTM 等启动一台 Linux 虚拟机，在其中克隆并启动。\n  也可以用任何一台 Linux 服务器，再用浏览器打开它的地址。',
  nodeTooOld: (version) =>
    `当前是 Node ${version}，需要 Node 20 或更新版本。请安装（Debian 13：apt-get install nodejs npm；其他系统见 nodejs.org），再运行同一条命令。`,
  noNodeForMachine: (architecture) =>
    `需要 Node 22.18 或更新版本，但无法为 ${architecture} 架构自动获取。请自行安装，再运行同一条命令。`,
  noPython: (found) =>
    `需要 Python 3.11 或更新版本（找到：${found}）。请安装（Debian：apt-get install python3 python3-venv），再运行同一条命令。`,
  noVenv: (command) =>
    `这个 Python 缺少 venv 模块，无法创建环境。请先运行下面这条命令，再运行原来的命令：\n  ${command}`,
  nothing: '无',
  missing: (list) => `系统中缺少：${list}`,
  runThis: (command) => `  安装请运行：\n  ${command}`,
  withoutApt: (list) => `  请用系统的包管理器安装（Debian 包名）：${list}`,
  withoutBubblewrap: 'bubblewrap（没有它就不能运行代码）',
  withoutFont: '中文字体（没有它，图中的中文会显示为方框）',
  withoutVenv: 'python3-venv（没有它就不能安装 Python 运行环境）',
  withoutChromium: 'chromium（没有它，浏览器测试会失败）',
  withoutPostgresql: 'postgresql（没有它，PostgreSQL 测试会失败）',
  withoutDocker: 'docker.io（没有它，Docker 测试会被跳过）',
  withoutDebootstrap: 'debootstrap（没有它，Docker 测试会被跳过）',
}

/** What set-up says, in the language of the terminal. */
export const texts = pickLanguage(process.env) === 'zh-CN' ? zh : en
