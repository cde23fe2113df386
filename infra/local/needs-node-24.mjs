// The only file here in plain JavaScript: an older Node cannot read the others, and must still be able to say why.
const [major = '0'] = process.versions.node.split('.');
if (major !== '24') {
  console.error(
    `本系统需要 Node 24，当前是 ${process.version}。在 linux-x64 上 npm ci 会自动装好；其他系统请从 https://nodejs.org 安装 Node 24，然后重新执行 npm start。
This system needs Node 24, this is ${process.version}. On linux-x64 npm ci installs it by itself; elsewhere install Node 24 from https://nodejs.org and run npm start again.`,
  );
  process.exit(1);
}
