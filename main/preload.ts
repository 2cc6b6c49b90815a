/** All that the page gets from Electron: call and on. Row 7. Answers are values, since errors lose their properties here. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'

contextBridge.exposeInMainWorld('kiosk', {
  call: (verb: unknown, args: unknown): Promise<unknown> => ipcRenderer.invoke('call', verb, args),
  on: (push: unknown, heard: (told: unknown) => void): (() => void) => {
    const listen = (_event: IpcRendererEvent, name: unknown, told: unknown) => {
      if (name === push) heard(told)
    }
    ipcRenderer.on('push', listen)
    return () => void ipcRenderer.off('push', listen)
  },
})
