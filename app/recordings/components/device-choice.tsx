import { useEffect, useId, useState } from "react";
import { chooseDevices, chosenDevices } from "../capture/open-media";

type Props = { withVideo: boolean; onChange: () => void };

/** Which camera and microphone, where there are several. The choice stays with this browser. */
export function DeviceChoice({ withVideo, onChange }: Props) {
  const [devices, setDevices] = useState<MediaDeviceInfo[]>([]);
  useEffect(() => {
    const look = () => void navigator.mediaDevices.enumerateDevices().then(setDevices);
    look();
    navigator.mediaDevices.addEventListener("devicechange", look);
    return () => navigator.mediaDevices.removeEventListener("devicechange", look);
  }, []);
  const choose = (choice: Partial<ReturnType<typeof chosenDevices>>) => {
    chooseDevices({ ...chosenDevices(), ...choice });
    onChange();
  };
  const { cameraId, microphoneId } = chosenDevices();
  return (
    <div className="flex flex-wrap gap-4">
      {withVideo && (
        <Choice label="Camera" devices={devices.filter(({ kind }) => kind === "videoinput")} chosen={cameraId} onChoose={(id) => choose({ cameraId: id })} />
      )}
      <Choice label="Microphone" devices={devices.filter(({ kind }) => kind === "audioinput")} chosen={microphoneId} onChoose={(id) => choose({ microphoneId: id })} />
    </div>
  );
}

type ChoiceProps = { label: string; devices: MediaDeviceInfo[]; chosen: string | undefined; onChoose: (id: string) => void };

function Choice({ label, devices, chosen, onChoose }: ChoiceProps) {
  const id = useId();
  if (devices.length < 2) return null;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm text-muted">
        {label}
      </label>
      <select
        id={id}
        value={chosen ?? devices[0]?.deviceId}
        onChange={(event) => onChoose(event.target.value)}
        className="min-h-10 max-w-full rounded-md border border-edge bg-transparent px-3"
      >
        {devices.map((device, index) => (
          <option key={device.deviceId} value={device.deviceId}>
            {device.label || `${label} ${index + 1}`}
          </option>
        ))}
      </select>
    </div>
  );
}
