// Pre-bundling would move the script away from core and worker, which lie beside it.
export default { optimizeDeps: { exclude: ['dasbor-apbdes'] } };
